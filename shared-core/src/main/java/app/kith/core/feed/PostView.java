package app.kith.core.feed;

import app.kith.core.model.Audience;
import app.kith.core.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A post as this device's user sees it: base with what waits on top.
 *
 * @param id the post
 * @param author who made it
 * @param caption its text now
 * @param to its audience; for a waiting post its goal
 * @param created the time shown: the writer's claim, but never later than the server received it
 * @param edited when the caption was replaced, or empty
 * @param state how far it has come
 * @param media its pictures in order
 * @param likes how many like it
 * @param liked whether this user does
 * @param commentCount how many comments it has
 * @param place orders the home feed: its publishSeq, or above all others while it waits
 */
public record PostView(
    String id,
    Person author,
    String caption,
    Audience to,
    Instant created,
    Optional<Instant> edited,
    PostState state,
    List<PostPicture> media,
    int likes,
    boolean liked,
    int commentCount,
    long place) {
  /** One of its pictures or videos. */
  public Optional<PostPicture> picture(String mediaId) {
    for (PostPicture picture : media) {
      if (picture.picture().id().equals(mediaId)) {
        return Optional.of(picture);
      }
    }
    return Optional.empty();
  }
}
