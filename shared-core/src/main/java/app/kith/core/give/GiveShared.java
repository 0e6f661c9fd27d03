package app.kith.core.give;

import app.kith.core.feed.PostPage;
import app.kith.core.loop.SyncedDevice;
import app.kith.core.media.MediaSource;
import app.kith.core.media.MetadataStrip;
import app.kith.core.media.Refused;
import app.kith.core.media.Strip;
import app.kith.core.media.container.Keep;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Gives out what others get of a picture or video, to its author too: a file that goes on to other
 * people must not tell of place, camera and time where the post does not.
 */
public final class GiveShared {
  private final GivePicture giving;

  /**
   * Gives nothing yet.
   *
   * @param posts of the same device
   */
  public GiveShared(SyncedDevice device, PostPage posts) {
    this.giving = new GivePicture(device, posts);
  }

  /**
   * Writes the copy.
   *
   * @param whole a place for what this person gets of it, which is gone afterwards
   */
  public GivePicture.Result give(String media, Path whole, Path target) throws IOException {
    Optional<FindPicture.Found> found = giving.find(media);
    if (!found.isPresent()) {
      return GivePicture.nowhere(media);
    }
    try {
      GivePicture.Result given = giving.give(found.get(), GivePicture.ORIGINAL, whole);
      if (given instanceof GivePicture.Result.Given) {
        strip(MediaSource.of(whole), found.get().picture().picture().sha256(), target);
      }
      return given;
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /** The copy's name says what its author kept; where that is unknown, nothing is. */
  private static void strip(MediaSource whole, String named, Path target) throws IOException {
    if (!write(whole, Keep.PLACE, target).equals(named)) {
      write(whole, Keep.NOTHING, target);
    }
  }

  private static String write(MediaSource whole, Keep keep, Path target) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      return switch (MetadataStrip.strip(whole, out, keep)) {
        case Strip.Stripped stripped -> stripped.copy().id().value();
        case Refused refused -> throw new IOException(refused.sentence());
      };
    }
  }
}
