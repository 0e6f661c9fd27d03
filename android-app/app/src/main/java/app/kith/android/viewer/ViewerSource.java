package app.kith.android.viewer;

import app.kith.android.lend.LendCopies;
import app.kith.core.feed.PostPicture;
import app.kith.core.feed.PostView;
import app.kith.core.give.GivePicture;
import app.kith.core.outbox.Added;
import app.kith.core.story.PhotoDetails;
import java.io.IOException;
import java.util.Optional;

/** What the viewer needs of a phone; all of it may wait for a disk or a network. */
interface ViewerSource {
  /**
   * A post.
   *
   * @param own whether this phone's user wrote it
   */
  record Seen(PostView post, boolean own) {}

  /** The post as it is now; empty once it is gone. */
  Optional<Seen> read(String post) throws IOException;

  /** What is known of a picture. */
  PhotoDetails details(PostPicture picture, boolean own) throws IOException;

  Added like(String post, boolean on) throws IOException;

  /**
   * Writes an original to where a person chose.
   *
   * @param target the system's name for it
   * @return why that can't be, or empty
   */
  Optional<GivePicture.Result.Refused> save(String media, String target) throws IOException;

  /** Makes a copy of an original for another app. */
  LendCopies.Result lend(String media, String name) throws IOException;
}
