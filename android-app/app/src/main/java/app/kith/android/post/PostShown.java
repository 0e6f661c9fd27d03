package app.kith.android.post;

import app.kith.core.outbox.Added;
import app.kith.core.page.PageSource;
import java.io.IOException;
import java.util.Optional;

/**
 * What a post's page shows, without words.
 *
 * @param self the account of this phone's user
 * @param post the post with all that belongs to it; empty before it was read
 * @param gone it is no more
 * @param online decides what is said of waiting
 * @param editing the caption as it is being edited; empty while it is not
 * @param notice what a person must be told
 */
record PostShown(
    String self,
    Optional<PageSource.Read> post,
    boolean gone,
    boolean online,
    Optional<String> editing,
    Notice notice) {
  static final PostShown NOTHING =
      new PostShown("", Optional.empty(), false, true, Optional.empty(), new Quiet());

  /** What a person must be told. */
  sealed interface Notice {}

  /** Nothing. */
  record Quiet() implements Notice {}

  /** It was not done. */
  record Refused(Added.Refused why) implements Notice {}

  /** The disk refused it. */
  record Failed(IOException why) implements Notice {}

  PostShown reads(String account, Optional<PageSource.Read> now) {
    return new PostShown(account, now, !now.isPresent(), online, editing, notice);
  }

  PostShown stands(boolean now) {
    return new PostShown(self, post, gone, now, editing, notice);
  }

  PostShown edits(Optional<String> now) {
    return new PostShown(self, post, gone, online, now, notice);
  }

  PostShown tells(Notice now) {
    return new PostShown(self, post, gone, online, editing, now);
  }
}
