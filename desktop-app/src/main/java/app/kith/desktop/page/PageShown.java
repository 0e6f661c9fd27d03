package app.kith.desktop.page;

import app.kith.desktop.post.PostCard;
import java.util.List;

/**
 * What a post's page shows beside the post itself.
 *
 * @param comments all of them, the oldest first
 * @param heading the words above them
 * @param versions earlier texts, the newest first; none where the caption was never edited
 * @param likers who likes it, in words, or ""
 * @param canSay whether comments can be written
 */
public record PageShown(
    List<Comment> comments, String heading, List<Version> versions, String likers, boolean canSay) {
  static final PageShown NOTHING = new PageShown(List.of(), "", List.of(), "", false);

  public PageShown {
    comments = List.copyOf(comments);
    versions = List.copyOf(versions);
  }

  /**
   * A comment.
   *
   * @param mayDelete whether this device's user may
   */
  public record Comment(PostCard.Said said, String when, boolean mayDelete) {}

  /** A text that the caption had. */
  public record Version(String text, String when) {}
}
