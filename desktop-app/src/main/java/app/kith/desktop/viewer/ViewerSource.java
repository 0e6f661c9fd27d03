package app.kith.desktop.viewer;

import app.kith.core.feed.PostPicture;
import app.kith.core.give.GivePicture;
import app.kith.core.story.PhotoDetails;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What the viewer needs of a device; it may wait for a disk or a network. */
public interface ViewerSource {
  /**
   * What is known of a picture; camera and time only of this user's own, and the place where its
   * author kept it.
   */
  PhotoDetails details(PostPicture picture, boolean own) throws IOException;

  /** Writes the original to a file; the answer is why that can't be, or empty. */
  Optional<GivePicture.Result.Refused> save(PostPicture picture, Path target) throws IOException;
}
