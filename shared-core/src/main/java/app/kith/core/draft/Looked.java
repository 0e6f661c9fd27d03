package app.kith.core.draft;

import app.kith.core.feed.PublishPost;
import app.kith.core.media.container.RefusalReason;
import java.nio.file.Path;

/** What came of looking at a file. */
public sealed interface Looked {
  /** It can be posted. */
  record Good(DraftPicture picture) implements Looked {}

  /** It can't. */
  record Bad(Path file, Why why) implements Looked {}

  /** Why a file is not taken. */
  enum Why {
    GONE,
    UNREADABLE,
    EMPTY,
    TOO_LARGE,
    NO_PICTURE,
    DAMAGED,
    /** Of a kind that is known, but saved in a way that can't be shared, as a video in H.265. */
    UNSUPPORTED;

    /** That of the file which a post was refused for. */
    public static Why of(PublishPost.Result.NotPosted not) {
      boolean gone = not.code().equals(PublishPost.Result.Cause.NO_SUCH_FILE.code());
      return not.reason().map(Why::of).orElse(gone ? GONE : NO_PICTURE);
    }

    static Why of(RefusalReason reason) {
      return switch (reason) {
        case EMPTY -> EMPTY;
        case UNKNOWN_FORMAT -> NO_PICTURE;
        case UNSUPPORTED -> UNSUPPORTED;
        case TRUNCATED, CORRUPT -> DAMAGED;
        case TOO_MANY_BYTES, TOO_MANY_PIXELS, SIDE_TOO_LONG, LASTS_TOO_LONG -> TOO_LARGE;
      };
    }
  }

  /** What people call a file. */
  static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
