package app.kith.desktop.feed;

import app.kith.core.feed.PostState;
import app.kith.core.feed.PostView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the feed step by step. A person who reads is never moved: posts of others that come while
 * the newest is out of sight are only counted; one's own are shown at once.
 *
 * <p>Each step reads the store, so it runs beside the window, and gives the state to show next. Of
 * a long feed only the top and what is in sight are read again.
 */
public final class FeedReading {
  /** Posts read at a time: some screens of them. */
  static final int PAGE = 50;

  private final FeedSource source;

  public FeedReading(FeedSource source) {
    this.source = source;
  }

  /**
   * A state and which of its posts are as new as the store.
   *
   * @param read posts that were read in this step
   */
  public record Step(FeedState state, Set<String> read) {}

  /** Reads the first page. */
  public Step first() throws IOException {
    List<PostView> posts = source.page(Long.MAX_VALUE, PAGE);
    return new Step(
        new FeedState(posts, 0, false, posts.size() < PAGE, source.progress()), ids(posts));
  }

  /** Reads what is older. */
  public Step more(FeedState state) throws IOException {
    if (state.complete() || state.posts().isEmpty()) {
      return new Step(state, Set.of());
    }
    List<PostView> older = source.page(state.posts().getLast().place(), PAGE);
    List<PostView> posts = new ArrayList<>(state.posts());
    Set<String> known = ids(posts);
    older.stream().filter(post -> !known.contains(post.id())).forEach(posts::add);
    return new Step(
        new FeedState(posts, state.fresh(), state.more(), older.size() < PAGE, state.progress()),
        ids(older));
  }

  /**
   * Reads again after the store has changed.
   *
   * @param first the first post in sight, by its index
   * @param last the last one in sight
   * @param atTop whether a newer post may appear above the first
   */
  public Step again(FeedState state, int first, int last, boolean atTop) throws IOException {
    List<PostView> top = source.page(Long.MAX_VALUE, PAGE);
    boolean connected = state.posts().size() <= PAGE || touches(top, state.posts());
    if (state.posts().isEmpty() || (atTop && !connected)) {
      return first();
    }
    Set<String> read = ids(top);
    FeedState next = merged(state, top, atTop);
    if (last >= PAGE && last < state.posts().size()) {
      long below = first == 0 ? Long.MAX_VALUE : state.posts().get(first - 1).place();
      List<PostView> sight = source.page(below, last - first + 1);
      read.addAll(ids(sight));
      next =
          new FeedState(
              joined(next.posts(), sight, below, lowest(sight, last - first + 1)),
              next.fresh(),
              next.more(),
              next.complete(),
              next.progress());
    }
    return new Step(next.withProgress(source.progress()), read);
  }

  /** Whether the newest page reaches down to what is shown, so that nothing lies between them. */
  private static boolean touches(List<PostView> top, List<PostView> shown) {
    Set<String> known = ids(shown);
    return top.stream()
        .anyMatch(post -> post.place() != Long.MAX_VALUE && known.contains(post.id()));
  }

  private static FeedState merged(FeedState state, List<PostView> top, boolean atTop) {
    Set<String> shown = ids(state.posts());
    long newest = newest(state.posts());
    List<PostView> taken = new ArrayList<>();
    int fresh = 0;
    for (PostView post : top) {
      boolean isNew = !shown.contains(post.id()) && post.place() > newest;
      if (atTop || !isNew || isWaiting(post)) {
        taken.add(post);
      } else {
        fresh++;
      }
    }
    List<PostView> posts = joined(state.posts(), taken, Long.MAX_VALUE, lowest(top, PAGE));
    boolean complete = top.size() < PAGE || state.complete();
    return new FeedState(posts, fresh, fresh == top.size(), complete, state.progress());
  }

  /** The place down to which a page tells everything. */
  private static long lowest(List<PostView> page, int limit) {
    return page.size() < limit ? Long.MIN_VALUE : page.getLast().place();
  }

  /** What was read takes the place of all that stood between the two bounds. */
  private static List<PostView> joined(
      List<PostView> shown, List<PostView> read, long below, long from) {
    Set<String> again = ids(read);
    List<PostView> posts = new ArrayList<>(read);
    for (PostView post : shown) {
      boolean covered = post.place() >= from && (post.place() < below || below == Long.MAX_VALUE);
      if (!covered && !again.contains(post.id())) {
        posts.add(post);
      }
    }
    posts.sort(Comparator.comparingLong(PostView::place).reversed());
    return posts;
  }

  private static long newest(List<PostView> posts) {
    return posts.stream()
        .filter(post -> !isWaiting(post))
        .mapToLong(PostView::place)
        .max()
        .orElse(Long.MIN_VALUE);
  }

  /** One's own waiting posts stand above all others. */
  private static boolean isWaiting(PostView post) {
    return post.place() == Long.MAX_VALUE || post.state() == PostState.WAITING;
  }

  private static Set<String> ids(List<PostView> posts) {
    Set<String> ids = new HashSet<>();
    posts.forEach(post -> ids.add(post.id()));
    return ids;
  }
}
