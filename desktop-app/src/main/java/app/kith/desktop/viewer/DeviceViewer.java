package app.kith.desktop.viewer;

import app.kith.core.feed.PostPicture;
import app.kith.core.media.MediaSource;
import app.kith.core.media.MetadataStrip;
import app.kith.core.media.Refused;
import app.kith.core.media.Strip;
import app.kith.core.media.container.Keep;
import app.kith.core.model.BlobId;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.media.GivePicture;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/** The pictures of a device, given out as the verb does it. */
public final class DeviceViewer implements ViewerSource {
  private final DesktopGraph device;

  public DeviceViewer(DesktopGraph device) {
    this.device = device;
  }

  @Override
  public PhotoDetails details(PostPicture picture, boolean own) throws IOException {
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
    return switch (MetadataStrip.strip(source, OutputStream.nullOutputStream(), keep)) {
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
            .read(reader -> reader.cachedMedia(media, GivePicture.ORIGINAL))
            .filter(copy -> device.cache().has(copy.sha256()))
            .map(copy -> device.cache().path(copy.sha256()));
    return fetched.isEmpty()
        ? PhotoDetails.UNKNOWN
        : ReadStory.of(fetched.get())
            .place()
            .map(PhotoDetails::ofOthers)
            .orElse(PhotoDetails.UNKNOWN);
  }

  @Override
  public Optional<GivePicture.Result.Refused> save(PostPicture picture, Path target)
      throws IOException {
    GivePicture.Result result =
        new GivePicture(device).give(picture.picture().id(), GivePicture.ORIGINAL, target);
    return result instanceof GivePicture.Result.Refused refused
        ? Optional.of(refused)
        : Optional.empty();
  }
}
