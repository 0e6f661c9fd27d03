package app.kith.android.video;

import app.kith.core.feed.PostPicture;
import java.util.Optional;

/**
 * What parts of a video are kept under: a media id never gets other bytes, and by its post it can
 * be asked whether the video is still there for whom it was kept.
 */
record ShelfKey(String post, String media) {
  /** Never in an id. */
  private static final char BETWEEN = '/';

  static ShelfKey of(String post, PostPicture video) {
    return new ShelfKey(post, video.picture().id());
  }

  /** Empty for what another version of Kith wrote. */
  static Optional<ShelfKey> parse(String text) {
    int between = text.indexOf(BETWEEN);
    return between < 0
        ? Optional.empty()
        : Optional.of(new ShelfKey(text.substring(0, between), text.substring(between + 1)));
  }

  String text() {
    return post + BETWEEN + media;
  }
}
