package app.kith.android.feed;

import app.kith.core.feed.PostState;
import app.kith.core.feed.PostTalk;
import app.kith.core.feed.PostView;
import app.kith.core.loop.Progress;

/**
 * A post as the feed shows it.
 *
 * @param post what it is
 * @param talk who likes it, and what was said last
 * @param self the account of this phone's user
 * @param journey how far an own one has come
 * @param percent of its pictures' bytes that have arrived
 * @param problem why they can't be sent, or ""
 */
public record FeedCard(
    PostView post, PostTalk talk, String self, Journey journey, int percent, String problem) {
  /** How far an own post has come. */
  public enum Journey {
    /** Everybody whom it is meant for sees it, or it is somebody else's. */
    ARRIVED,
    WAITING_OFFLINE,
    WAITING,
    SENDING,
    /** Somebody must decide. */
    NOT_SENT
  }

  /** How a device shows a post; {@code online} decides what is said of waiting. */
  public static FeedCard of(
      PostView post, PostTalk talk, String self, Progress progress, boolean online) {
    boolean own = post.author().id().equals(self);
    Journey journey = own ? journey(post.state(), progress, online) : Journey.ARRIVED;
    return new FeedCard(post, talk, self, journey, progress.percent(), progress.problem());
  }

  private static Journey journey(PostState state, Progress progress, boolean online) {
    return switch (state) {
      case PUBLISHED, DELETED -> Journey.ARRIVED;
      case REJECTED -> Journey.NOT_SENT;
      case WAITING, UPLOADING -> {
        if (!online) {
          yield Journey.WAITING_OFFLINE;
        }
        boolean moving = progress.percent() > 0 || state == PostState.UPLOADING;
        yield moving ? Journey.SENDING : Journey.WAITING;
      }
    };
  }

  public String id() {
    return post.id();
  }

  /** Whether this phone's user wrote it. */
  public boolean own() {
    return post.author().id().equals(self);
  }

  /** Likes and comments come when others can see it. */
  public boolean isPublished() {
    return journey == Journey.ARRIVED;
  }
}
