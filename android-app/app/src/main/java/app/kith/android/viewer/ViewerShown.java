package app.kith.android.viewer;

import app.kith.core.feed.PostPicture;
import app.kith.core.story.PhotoDetails;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the viewer shows.
 *
 * @param seen the post; empty until it is read, and once it is gone
 * @param gone whether it was looked for and is not here
 * @param index which of its pictures
 * @param details of this picture
 * @param notice what is said about something that was asked for
 * @param lent a copy that another app can be given, until it was
 */
record ViewerShown(
    Optional<ViewerSource.Seen> seen,
    boolean gone,
    int index,
    PhotoDetails details,
    Notice notice,
    Optional<Path> lent) {
  /**
   * What is said.
   *
   * @param kind which sentence
   * @param code why something was refused, or ""
   * @param sentence the same in core's words, for a code that has none here
   */
  record Notice(Kind kind, String code, String sentence) {
    static final Notice NONE = new Notice(Kind.NONE, "", "");

    /** Which sentence. */
    enum Kind {
      NONE,
      FETCHING,
      SAVED,
      REFUSED,
      /** The disk, or where it was to be written, refused. */
      FAILED,
      /** Too much waits here already. */
      OUTBOX_FULL,
      /** This phone's storage refused something small. */
      DISK,
      /** A like was refused; the code says why. */
      NOT_DONE,
      /** Nothing on this phone lets a place be chosen. */
      NO_PLACES,
      /** Nothing on this phone takes it. */
      NO_TAKERS
    }

    static Notice of(Kind kind) {
      return new Notice(kind, "", "");
    }
  }

  static ViewerShown at(int index) {
    return new ViewerShown(
        Optional.empty(), false, index, PhotoDetails.UNKNOWN, Notice.NONE, Optional.empty());
  }

  /** The picture that is looked at. */
  Optional<PostPicture> picture() {
    return seen.filter(now -> index < now.post().media().size())
        .map(now -> now.post().media().get(index));
  }

  ViewerShown with(Optional<ViewerSource.Seen> now) {
    int last = now.map(it -> Math.max(0, it.post().media().size() - 1)).orElse(index);
    return new ViewerShown(now, !now.isPresent(), Math.min(index, last), details, notice, lent);
  }

  ViewerShown to(int next) {
    return new ViewerShown(seen, gone, next, PhotoDetails.UNKNOWN, Notice.NONE, lent);
  }

  ViewerShown with(PhotoDetails known) {
    return new ViewerShown(seen, gone, index, known, notice, lent);
  }

  ViewerShown says(Notice next) {
    return new ViewerShown(seen, gone, index, details, next, lent);
  }

  ViewerShown lends(Optional<Path> file) {
    return new ViewerShown(seen, gone, index, details, Notice.NONE, file);
  }
}
