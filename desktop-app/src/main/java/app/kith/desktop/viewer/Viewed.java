package app.kith.desktop.viewer;

import app.kith.core.feed.PostPicture;
import java.util.List;

/**
 * A post whose pictures are looked at.
 *
 * @param id the post
 * @param author its author's name
 * @param when for example "Yesterday 21:40"
 * @param audience who can see it
 * @param caption its text
 * @param own whether this device's user wrote it
 * @param pictures in order
 */
public record Viewed(
    String id,
    String author,
    String when,
    String audience,
    String caption,
    boolean own,
    List<Shot> pictures) {
  public Viewed {
    pictures = List.copyOf(pictures);
  }

  /** A picture and what is said of it to those who can't see it. */
  public record Shot(PostPicture picture, String spoken) {
    boolean isVideo() {
      return picture.picture().isVideo();
    }
  }
}
