package app.kith.android.video;

import app.kith.android.lend.LendCopies;
import app.kith.core.feed.PostPicture;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * What playing needs of a phone; all of it may wait for a disk or a network.
 *
 * @param <V> what a player plays
 */
interface VideoSource<V> {
  /** What came of opening. */
  sealed interface Opening<V> {
    /**
     * A player can have it.
     *
     * @param bytes to be closed when nobody plays it any more
     */
    record Ready<V>(V video, Closeable bytes) implements Opening<V> {}

    /** A player gets nothing. */
    record Not<V>(VideoTrouble why) implements Opening<V> {}
  }

  /**
   * What is known before anything is opened.
   *
   * @param post whose it is
   * @param picture the video
   * @param own whether this phone's user posted it
   * @param author its author's name, or ""
   */
  record Known(String post, PostPicture picture, boolean own, String author) {}

  /**
   * Looks a video up in the store, whatever of it is kept elsewhere; empty where this phone's user
   * can't see it, or not any more.
   */
  Optional<Known> look(String post, String media) throws IOException;

  /** Makes it ready for a player. */
  Opening<V> open(Known video) throws IOException;

  /** Whether videos are silent on this phone. */
  boolean isMuted();

  void mute(boolean silent);

  /** Makes a copy for another app. */
  LendCopies.Result lend(Known video) throws IOException;
}
