package app.kith.core.story;

import app.kith.core.feed.PostPicture;
import app.kith.core.loop.SyncedDevice;
import app.kith.core.media.MediaSource;
import app.kith.core.media.MetadataStrip;
import app.kith.core.media.Refused;
import app.kith.core.media.Strip;
import app.kith.core.media.container.Discard;
import app.kith.core.media.container.Keep;
import app.kith.core.model.BlobId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds out what this device knows of a photo; it asks no network. */
public final class KnowPhoto {
  private static final String ORIGINAL = "original";

  private final SyncedDevice device;

  public KnowPhoto(SyncedDevice device) {
    this.device = device;
  }

  /**
   * What is known; camera and time only of this user's own, and the place where its author kept it.
   *
   * @param own whether this device's user posted it
   */
  public PhotoDetails of(PostPicture picture, boolean own) throws IOException {
    if (!own) {
      return ofOthers(picture.picture().id());
    }
    BlobId blob = new BlobId(picture.sha256());
    if (!device.originals().has(blob)) {
      return PhotoDetails.UNKNOWN;
    }
    Path original = device.originals().path(blob);
    CameraStory story = ReadStory.of(original);
    boolean shared = story.place().isPresent() && isPlaceShared(picture, original);
    return new PhotoDetails(true, story, shared);
  }

  /** Whether the post names the copy that keeps the place, and not the one that keeps nothing. */
  private static boolean isPlaceShared(PostPicture picture, Path original) throws IOException {
    MediaSource source = MediaSource.of(original);
    String named = picture.picture().sha256();
    return copy(source, Keep.PLACE).equals(named) && !copy(source, Keep.NOTHING).equals(named);
  }

  private static String copy(MediaSource source, Keep keep) throws IOException {
    return switch (MetadataStrip.strip(source, new Discard(), keep)) {
      case Strip.Stripped stripped -> stripped.copy().id().value();
      case Refused refused -> "";
    };
  }

  /**
   * The place in what was fetched, if it is the shared copy itself: it says one only where its
   * author kept it, and a smaller picture says nothing.
   */
  private PhotoDetails ofOthers(String media) throws IOException {
    Optional<Path> fetched =
        device
            .base()
            .read(reader -> reader.cachedMedia(media, ORIGINAL))
            .filter(copy -> device.cache().has(copy.sha256()))
            .map(copy -> device.cache().path(copy.sha256()));
    return fetched.isPresent()
        ? ReadStory.of(fetched.get())
            .place()
            .map(PhotoDetails::ofOthers)
            .orElse(PhotoDetails.UNKNOWN)
        : PhotoDetails.UNKNOWN;
  }
}
