package app.kith.desktop.viewer;

import app.kith.core.feed.PostPicture;
import app.kith.core.give.GivePicture;
import app.kith.core.story.KnowPhoto;
import app.kith.core.story.PhotoDetails;
import app.kith.desktop.DesktopGraph;
import java.io.IOException;
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
    return new KnowPhoto(device).of(picture, own);
  }

  @Override
  public Optional<GivePicture.Result.Refused> save(PostPicture picture, Path target)
      throws IOException {
    GivePicture.Result result =
        new GivePicture(device, device.posts())
            .give(picture.picture().id(), GivePicture.ORIGINAL, target);
    return result instanceof GivePicture.Result.Refused refused
        ? Optional.of(refused)
        : Optional.empty();
  }
}
