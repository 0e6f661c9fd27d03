package app.kith.android.lend;

import app.kith.android.AndroidGraph;
import app.kith.android.live.OpenPhone;
import app.kith.core.give.GivePicture;
import java.io.IOException;
import java.nio.file.Path;

/** Makes copies of originals for other apps; it may wait for a disk or a network. */
public final class LendOriginal {
  private final OpenPhone phone;
  private final LentFiles lent;

  public LendOriginal(OpenPhone phone, LentFiles lent) {
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
   * Copies what its author posted, or what others get of it.
   *
   * @param name what another app calls it
   */
  public Result lend(String media, String name) throws IOException {
    Path file = lent.place(name);
    boolean whole = false;
    try {
      AndroidGraph device = phone.graph();
      GivePicture.Result result =
          new GivePicture(device, device.posts()).give(media, GivePicture.ORIGINAL, file);
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
