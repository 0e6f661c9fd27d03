package app.kith.core.page;

import app.kith.core.feed.CaptionVersion;
import app.kith.core.feed.PostTalk;
import app.kith.core.feed.PostView;
import app.kith.core.loop.Progress;
import app.kith.core.outbox.Added;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a post's page reads and what a person does in it; never on the thread of the screens. */
public interface PageSource {
  /** The post; empty where it is gone. */
  Optional<Read> read(String post) throws IOException;

  /** Writes a comment. */
  Added comment(String post, String text) throws IOException;

  /** Deletes an own comment, or anybody's under an own post. */
  Added deleteComment(String post, String comment) throws IOException;

  /**
   * A post with all that belongs to it.
   *
   * @param talk who likes it, and all comments
   * @param history of the caption, newest first
   */
  record Read(PostView post, Progress progress, PostTalk talk, List<CaptionVersion> history) {
    public Read {
      history = Collections.unmodifiableList(new ArrayList<>(history));
    }
  }
}
