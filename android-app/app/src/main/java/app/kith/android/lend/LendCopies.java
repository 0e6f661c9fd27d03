package app.kith.android.lend;

import app.kith.android.AndroidGraph;
import app.kith.android.live.OpenPhone;
import app.kith.core.give.GivePicture;
import app.kith.core.give.GiveShared;
import java.io.IOException;
import java.nio.file.Path;

/** Makes copies for other apps; it may wait for a disk or a network. */
public final class LendCopies {
  private final OpenPhone phone;
  private final LentFiles lent;

  public LendCopies(OpenPhone phone, LentFiles lent) {
    this.phone = phone;
    this.lent = lent;
  }

  /** What came of it. */
  public sealed interface Result {
    /** The copy is whole; whoever has done with it may take it back. */
    record Lent(Path file) implements Result {}

    /** There is none. */
    record Refused(GivePicture.Result.Refused why) implements Result {}
  }

  /**
   * Copies what this person has of it: the untouched original of what is their own.
   *
   * @param name what another app calls it
   */
  public Result original(String media, String name) throws IOException {
    return lend(
        name,
        (device, file) ->
            new GivePicture(device, device.posts()).give(media, GivePicture.ORIGINAL, file));
  }

  /**
   * Copies what others get of it, for it may go on to anybody.
   *
   * @param name what another app calls it
   */
  public Result shared(String media, String name) throws IOException {
    return lend(
        name,
        (device, file) ->
            new GiveShared(device, device.posts()).give(media, file.resolveSibling("whole"), file));
  }

  private interface Giving {
    GivePicture.Result into(AndroidGraph device, Path file) throws IOException;
  }

  private Result lend(String name, Giving giving) throws IOException {
    Path file = lent.place(name);
    boolean whole = false;
    try {
      GivePicture.Result result = giving.into(phone.graph(), file);
      whole = result instanceof GivePicture.Result.Given;
      return switch (result) {
        case GivePicture.Result.Given given -> new Result.Lent(file);
        case GivePicture.Result.Refused refused -> new Result.Refused(refused);
      };
    } finally {
      if (!whole) {
        lent.back(file);
      }
    }
  }
}
