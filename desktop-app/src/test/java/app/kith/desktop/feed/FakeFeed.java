package app.kith.desktop.feed;

import app.kith.core.feed.PostState;
import app.kith.core.feed.PostTalk;
import app.kith.core.feed.PostView;
import app.kith.core.loop.Progress;
import app.kith.core.model.Audience;
import app.kith.core.outbox.Added;
import app.kith.core.people.Person;
import app.kith.desktop.post.PostActs;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A feed in memory, in home order as the real one. */
final class FakeFeed implements FeedSource, PostActs.Source {
  static final Person ANNA = new Person("anna-account", "anna", "Anna", "", false);
  static final Person BEN = new Person("ben-account", "ben", "Ben", "", false);

  private final List<PostView> posts = new ArrayList<>();
  private final Map<String, Progress> progress = new HashMap<>();
  private Optional<IOException> failure = Optional.empty();
  private Optional<Added.Refused> refusal = Optional.empty();
  private int read;

  /** Publishes posts of Ben's, one for each place. */
  FakeFeed has(int from, int to) {
    for (int place = from; place <= to; place++) {
      put(post("p" + place, BEN, place, PostState.PUBLISHED));
    }
    return this;
  }

  static PostView post(String id, Person author, long place, PostState state) {
    return new PostView(
        id,
        author,
        "Caption of " + id,
        Audience.COMMUNITY,
        Instant.parse("2026-11-21T14:05:00Z"),
        Optional.empty(),
        state,
        List.of(),
        0,
        false,
        0,
        place);
  }

  static PostView liked(PostView post, boolean on) {
    return new PostView(
        post.id(),
        post.author(),
        post.caption(),
        post.to(),
        post.created(),
        post.edited(),
        post.state(),
        post.media(),
        on ? 1 : 0,
        on,
        post.commentCount(),
        post.place());
  }

  void put(PostView post) {
    posts.removeIf(known -> known.id().equals(post.id()));
    posts.add(post);
    posts.sort(Comparator.comparingLong(PostView::place).reversed());
  }

  void remove(String id) {
    posts.removeIf(known -> known.id().equals(id));
  }

  void sends(String id, Progress how) {
    progress.put(id, how);
  }

  void failsWith(IOException why) {
    failure = Optional.of(why);
  }

  void refuses(String sentence) {
    refusal = Optional.of(new Added.Refused("no", sentence));
  }

  /** Posts handed out so far. */
  int read() {
    return read;
  }

  @Override
  public List<PostView> page(long below, int limit) throws IOException {
    if (failure.isPresent()) {
      throw failure.get();
    }
    List<PostView> page =
        posts.stream()
            .filter(post -> below == Long.MAX_VALUE || post.place() < below)
            .limit(limit)
            .toList();
    read += page.size();
    return page;
  }

  @Override
  public Map<String, Progress> progress() {
    return progress;
  }

  @Override
  public Added like(String post, boolean on) {
    if (refusal.isPresent()) {
      return refusal.get();
    }
    posts.replaceAll(known -> known.id().equals(post) ? liked(known, on) : known);
    return new Added.Kept(1);
  }

  @Override
  public void sendAgain(String post) {
    progress.put(post, new Progress(0, ""));
  }

  @Override
  public Map<String, PostTalk> talk(Collection<String> ids) {
    return Map.of();
  }

  @Override
  public Added edit(String post, String caption) {
    return new Added.Kept(1);
  }

  @Override
  public Added delete(String post) {
    remove(post);
    return new Added.Kept(1);
  }

  @Override
  public Added show(String post, Audience to) {
    return new Added.Kept(1);
  }
}
