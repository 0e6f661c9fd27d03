package app.kith.android.post;

import app.kith.android.feed.FeedCard;
import java.util.Optional;

/** An entry of the page's list, in words. */
sealed interface PageRow {
  /** What tells it from the others of the list. */
  String key();

  /**
   * The post itself.
   *
   * @param editing its caption as it is being edited
   */
  record Post(FeedCard card, Optional<String> editing) implements PageRow {
    @Override
    public String key() {
      return "post";
    }

    /** What is typed changes the field alone, which has it already. */
    boolean looksLike(Post other) {
      return card.equals(other.card()) && editing.isPresent() == other.editing().isPresent();
    }
  }

  /** Words by themselves, or above what follows. */
  record Words(String key, String text, boolean heading) implements PageRow {}

  /**
   * A comment.
   *
   * @param when it was said, or that it waits
   * @param mayDelete whether this phone's user may
   * @param spoken the whole in one breath
   */
  record Comment(
      String id,
      String account,
      String author,
      String text,
      String when,
      boolean mayDelete,
      String spoken)
      implements PageRow {
    @Override
    public String key() {
      return id;
    }
  }

  /**
   * A text that the caption had.
   *
   * @param caption the text itself
   * @param text the same, or a word for none
   */
  record Version(String key, String caption, String text, String when) implements PageRow {}
}
