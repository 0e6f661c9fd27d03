package app.kith.desktop.feed;

import app.kith.core.feed.PostTalk;
import app.kith.core.feed.PostView;
import app.kith.core.loop.Progress;
import app.kith.core.loop.Standing;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import app.kith.desktop.post.PostActs;
import app.kith.desktop.post.PostCard;
import app.kith.desktop.post.PostWords;
import app.kith.desktop.words.HomeReasons;
import app.kith.desktop.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The feed's screen without the toolkit: what it shows, and what a person can do in it. Used on the
 * window's thread; each reading is a step beside it, one after the other.
 */
public final class FeedViewModel {
  /** So many posts before the end the next older ones are read. */
  private static final int AHEAD = 15;

  private final FeedSource source;
  private final FeedReading reading;
  private final StoreThread store;
  private final PostWords posts;
  private final Words words;
  private final Watched<FeedShown> shown = new Watched<>(FeedShown.NOTHING);
  private final Watched<String> notice = new Watched<>("");
  private final PostActs acts;
  private final Map<String, FeedRow> rows = new HashMap<>();
  private final Map<String, Said> said = new HashMap<>();
  private final Set<String> current = new HashSet<>();
  private final Map<String, PostTalk> talk = new HashMap<>();
  private FeedState state = FeedState.EMPTY;
  private boolean online = true;
  private boolean busy;
  private boolean stale;
  private int first;
  private int last;
  private boolean atTop = true;

  /**
   * Reads nothing yet.
   *
   * @param acts what can be done with a post; what it writes is read again
   */
  public FeedViewModel(
      FeedSource source, StoreThread store, PostWords posts, Words words, PostActs acts) {
    this.source = source;
    this.reading = new FeedReading(source);
    this.store = store;
    this.posts = posts;
    this.words = words;
    this.acts = acts;
    acts.onWritten(this::changed);
    acts.deletions().onChange(this::changed);
    acts.notice().watch(notice::set);
  }

  public Watched<FeedShown> shown() {
    return shown;
  }

  /** A sentence about something that could not be done. */
  public Watched<String> notice() {
    return notice;
  }

  /** The stores have changed. */
  public void changed() {
    current.clear();
    stale = true;
    readAgain();
  }

  /** How the device stands changes what is said of waiting posts. */
  public void standing(Standing now) {
    boolean was = online;
    online = now.link() != Standing.Link.OFFLINE;
    if (was != online && shown.now().read()) {
      show();
    }
  }

  /**
   * The reader sees other posts.
   *
   * @param nowFirst the first in sight
   * @param nowLast the last in sight
   * @param nowAtTop whether nothing is above
   */
  public void sees(int nowFirst, int nowLast, boolean nowAtTop) {
    first = Math.max(0, nowFirst);
    last = Math.max(first, nowLast);
    atTop = nowAtTop;
    if (busy || !shown.now().read()) {
      return;
    }
    if (isStaleInSight()) {
      stale = true;
      readAgain();
    } else if (!state.complete() && last >= state.posts().size() - AHEAD) {
      FeedState now = state;
      step(() -> reading.more(now), () -> showMore(now.posts().size()));
    } else if (atTop && state.fresh() > 0) {
      showFresh();
    }
  }

  private boolean isStaleInSight() {
    List<PostView> known = state.posts();
    for (int i = first; i <= last && i < known.size(); i++) {
      if (!current.contains(known.get(i).id())) {
        return true;
      }
    }
    return false;
  }

  /** Shows the newest posts, from the first. */
  public void showFresh() {
    if (!busy) {
      step(reading::first);
    }
  }

  private void readAgain() {
    if (busy || !stale) {
      return;
    }
    stale = false;
    FeedState now = state;
    int from = first;
    int to = last;
    boolean top = atTop;
    step(() -> reading.again(now, from, to, top));
  }

  private void step(StoreThread.Asked<FeedReading.Step> next) {
    step(next, this::show);
  }

  private void step(StoreThread.Asked<FeedReading.Step> next, Runnable showing) {
    busy = true;
    store.ask(
        () -> {
          FeedReading.Step done = next.call();
          return new Stepped(done, source.talk(done.read()));
        },
        stepped -> {
          busy = false;
          state = stepped.done().state();
          current.addAll(stepped.done().read());
          talk.putAll(stepped.talk());
          showing.run();
          readAgain();
        },
        failure -> {
          busy = false;
          notice.set(new HomeReasons(words).of(failure));
        });
  }

  /** A step, and what people do with the posts that it read. */
  private record Stepped(FeedReading.Step done, Map<String, PostTalk> talk) {}

  private void show() {
    List<FeedRow> now = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (PostView post : state.posts()) {
      ids.add(post.id());
      now.add(row(post));
    }
    rows.keySet().retainAll(ids);
    said.keySet().retainAll(ids);
    talk.keySet().retainAll(ids);
    shown.set(new FeedShown(now, freshWords(), endWords(), true));
  }

  /** Only what came below is put into words: of a long feed that is little of it. */
  private void showMore(int known) {
    List<FeedRow> before = shown.now().rows();
    if (before.size() != known) {
      show();
      return;
    }
    List<FeedRow> now = new ArrayList<>(before);
    state.posts().subList(known, state.posts().size()).forEach(post -> now.add(row(post)));
    shown.set(new FeedShown(now, freshWords(), endWords(), true));
  }

  /** Of a long feed most posts are as they were, and need not be put into words again. */
  private FeedRow row(PostView post) {
    Said now =
        new Said(
            post,
            talk.getOrDefault(post.id(), PostTalk.NONE),
            state.progress().getOrDefault(post.id(), Progress.NONE),
            online);
    Said before = said.put(post.id(), now);
    FeedRow known = rows.get(post.id());
    if (known != null && now.equals(before)) {
      return known;
    }
    PostCard card = posts.card(now.post(), now.talk(), now.progress(), now.online());
    if (known != null) {
      known.card().set(card);
      return known;
    }
    FeedRow row = new FeedRow(card);
    rows.put(post.id(), row);
    return row;
  }

  /** What a card's words were made of. */
  private record Said(PostView post, PostTalk talk, Progress progress, boolean online) {}

  private String freshWords() {
    return state.fresh() == 0
        ? ""
        : words.say(state.more() ? "home.fresh.more" : "home.fresh", state.fresh());
  }

  private String endWords() {
    if (!state.complete()) {
      return "";
    }
    return words.say(state.posts().isEmpty() ? "home.empty" : "home.end");
  }

  /** Likes the post, or takes the like back. */
  public void like(FeedRow row) {
    acts.like(row.card().now());
  }

  /** What can be done with each post. */
  public PostActs acts() {
    return acts;
  }
}
