package app.kith.android.feed;

import app.kith.core.feed.PostState;
import app.kith.core.feed.PostView;
import app.kith.core.loop.Progress;

/**
 * A post as the feed shows it.
 *
 * @param post what it is
 * @param own whether this phone's user wrote it
 * @param journey how far an own one has come
 * @param percent of its pictures' bytes that have arrived
 */
record FeedCard(PostView post, boolean own, Journey journey, int percent) {
  /** How far an own post has come. */
  enum Journey {
    /** Everybody whom it is meant for sees it, or it is somebody else's. */
    ARRIVED,
    WAITING_OFFLINE,
    WAITING,
    SENDING,
    /** Somebody must decide. */
    NOT_SENT
  }

  static FeedCard of(PostView post, String self, Progress progress, boolean online) {
    boolean own = post.author().id().equals(self);
    Journey journey = own ? journey(post.state(), progress, online) : Journey.ARRIVED;
    return new FeedCard(post, own, journey, progress.percent());
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

  String id() {
    return post.id();
  }
}
