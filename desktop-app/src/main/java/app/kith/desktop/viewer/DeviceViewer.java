package app.kith.desktop.viewer;

import app.kith.core.feed.PostPicture;
import app.kith.core.model.BlobId;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.media.GivePicture;
import java.io.IOException;
import java.nio.file.Path;

/** The pictures of a device, given out as the verb does it. */
public final class DeviceViewer implements ViewerSource {
  private final DesktopGraph device;

  public DeviceViewer(DesktopGraph device) {
    this.device = device;
  }

  @Override
  public PhotoDetails details(PostPicture picture, boolean own) throws IOException {
    BlobId blob = new BlobId(picture.sha256());
    if (!own || !device.originals().has(blob)) {
      return PhotoDetails.UNKNOWN;
    }
    return new PhotoDetails(true, ReadStory.of(device.originals().path(blob)));
  }

  @Override
  public String save(PostPicture picture, Path target) throws IOException {
    GivePicture.Result result =
        new GivePicture(device).give(picture.picture().id(), GivePicture.ORIGINAL, target);
    return result instanceof GivePicture.Result.Refused refused ? refused.sentence() : "";
  }
}
