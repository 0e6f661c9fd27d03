package app.kith.desktop.post;

import app.kith.core.feed.PostPicture;
import app.kith.core.model.Audience;
import java.util.List;

/**
 * All that a card shows and says, in words.
 *
 * @param id the post
 * @param account its author's
 * @param author the author's name
 * @param when for example "Yesterday 21:40"
 * @param audience who can see it, in words
 * @param to the same
 * @param caption its text
 * @param brief the beginning of a long text, or ""
 * @param pictures in order
 * @param own whether this device's user wrote it
 * @param liked whether this device's user likes it
 * @param likes the words beside the heart
 * @param comments the words beside the bubble
 * @param said the last comments, the newest at the end
 * @param journey how far an own post has come
 */
public record PostCard(
    String id,
    String account,
    String author,
    String when,
    String audience,
    Audience to,
    String caption,
    String brief,
    List<Shown> pictures,
    boolean own,
    boolean liked,
    String likes,
    String comments,
    List<Said> said,
    Journey journey) {
  public PostCard {
    pictures = List.copyOf(pictures);
    said = List.copyOf(said);
  }

  /**
   * A picture and what is said of it to those who can't see it.
   *
   * @param spoken its description, else whose it is and from when
   */
  public record Shown(PostPicture picture, String spoken) {
    double aspect() {
      return (double) picture.picture().width() / picture.picture().height();
    }
  }

  /**
   * A comment.
   *
   * @param account its writer's
   * @param author the writer's name
   * @param waiting whether it has not arrived yet
   */
  public record Said(String id, String account, String author, String text, boolean waiting) {}

  /** How far an own post has come. */
  public sealed interface Journey {
    /** Everybody whom it is meant for sees it, or it is somebody else's. */
    record Arrived() implements Journey {}

    /** It waits, or is on its way. */
    record OnItsWay(String icon, String sentence) implements Journey {}

    /** Somebody must decide. */
    record NotSent(String sentence) implements Journey {}
  }

  /** Likes and comments come when others can see it. */
  public boolean isPublished() {
    return journey instanceof Journey.Arrived;
  }

  /** Who can see it as an icon. */
  String audienceIcon() {
    return to == Audience.ME ? "fth-lock" : "fth-users";
  }

  /** The whole card in one breath. */
  public String spoken() {
    return author + ", " + when + ". " + caption;
  }
}
