package app.kith.desktop.feed;

import app.kith.core.feed.PostView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides what the feed shows. A person who reads is never moved: posts of others that come while
 * the newest is out of sight wait in {@link FeedState#fresh}; one's own are shown at once.
 *
 * <p>Each step reads the store, so it runs beside the window, and gives the state to show next.
 */
public final class FeedModel {
  /** Posts read at a time: two screens of small ones. */
  static final int PAGE = 50;

  private final Pages pages;

  public FeedModel(Pages pages) {
    this.pages = pages;
  }

  /** Reads the feed, as {@link app.kith.core.feed.HomeFeed#page} does. */
  public interface Pages {
    List<PostView> read(long below, int limit) throws IOException;
  }

  /** Reads the first page. */
  public FeedState first() throws IOException {
    List<PostView> posts = pages.read(Long.MAX_VALUE, PAGE);
    return new FeedState(posts, List.of(), posts.size() < PAGE);
  }

  /** Reads what is older. */
  public FeedState more(FeedState state) throws IOException {
    if (state.complete() || state.posts().isEmpty()) {
      return state;
    }
    List<PostView> older = pages.read(state.posts().getLast().place(), PAGE);
    List<PostView> posts = new ArrayList<>(state.posts());
    Set<String> known = ids(posts);
    older.stream().filter(post -> !known.contains(post.id())).forEach(posts::add);
    return new FeedState(posts, state.fresh(), older.size() < PAGE);
  }

  /**
   * Reads again what is shown, after the store has changed.
   *
   * @param atTop whether the newest post is in sight, so that a newer one may appear above it
   */
  public FeedState again(FeedState state, boolean atTop) throws IOException {
    int wanted = Math.max(PAGE, state.posts().size() + state.fresh().size());
    List<PostView> now = pages.read(Long.MAX_VALUE, wanted);
    boolean complete = now.size() < wanted;
    if (atTop || state.posts().isEmpty()) {
      return new FeedState(now, List.of(), complete);
    }
    Set<String> shown = ids(state.posts());
    List<PostView> posts = new ArrayList<>();
    List<PostView> fresh = new ArrayList<>();
    boolean above = true;
    for (PostView post : now) {
      above &= !shown.contains(post.id()) || isOwnWaiting(post);
      if (above && !isOwnWaiting(post)) {
        fresh.add(post);
      } else {
        posts.add(post);
      }
    }
    return new FeedState(posts, fresh, complete);
  }

  /** Shows what waits above. */
  public FeedState showFresh(FeedState state) {
    List<PostView> posts = new ArrayList<>();
    int own = 0;
    while (own < state.posts().size() && isOwnWaiting(state.posts().get(own))) {
      own++;
    }
    posts.addAll(state.posts().subList(0, own));
    posts.addAll(state.fresh());
    posts.addAll(state.posts().subList(own, state.posts().size()));
    return new FeedState(posts, List.of(), state.complete());
  }

  /** One's own waiting posts stand above all others. */
  private static boolean isOwnWaiting(PostView post) {
    return post.place() == Long.MAX_VALUE;
  }

  private static Set<String> ids(List<PostView> posts) {
    Set<String> ids = new HashSet<>();
    posts.forEach(post -> ids.add(post.id()));
    return ids;
  }
}
