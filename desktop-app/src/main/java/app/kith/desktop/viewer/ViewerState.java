package app.kith.desktop.viewer;

import app.kith.core.story.PhotoDetails;
import java.util.Optional;

/**
 * What the viewer shows.
 *
 * @param post whose pictures; empty while it is closed
 * @param index which of them
 * @param panel whether the details are beside it
 * @param details of this picture
 * @param notice what came of saving, or ""
 */
public record ViewerState(
    Optional<Viewed> post, int index, boolean panel, PhotoDetails details, String notice) {
  /** Nothing is looked at. */
  public static final ViewerState CLOSED =
      new ViewerState(Optional.empty(), 0, false, PhotoDetails.UNKNOWN, "");

  public boolean isOpen() {
    return post.isPresent();
  }

  ViewerState at(int now) {
    return new ViewerState(post, now, panel, PhotoDetails.UNKNOWN, "");
  }

  ViewerState panel(boolean now) {
    return new ViewerState(post, index, now, details, notice);
  }

  ViewerState with(PhotoDetails known) {
    return new ViewerState(post, index, panel, known, notice);
  }

  ViewerState says(String words) {
    return new ViewerState(post, index, panel, details, words);
  }
}
