package app.kith.android.feed;

import app.kith.android.live.PhoneScreens;
import app.kith.android.status.StatusLine;
import app.kith.core.feed.PostTalk;
import app.kith.core.feed.PostView;
import app.kith.core.loop.Progress;
import app.kith.core.loop.Standing;
import app.kith.core.model.Audience;
import app.kith.core.outbox.Added;
import app.kith.core.page.Deletions;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The feed without a screen. Used on the main thread. */
final class FeedViewModel {
  /** Posts that are read at once, and more each time the end comes near. */
  static final int PAGE = 30;

  private final FeedSource source;
  private final StoreThread store;
  private final StoreThread syncing;
  private final Consumer<PhoneScreens.Notice> notices;
  private final Watched<FeedShown> shown = new Watched<>(FeedShown.NOTHING);
  private final Watched<Boolean> pulling = new Watched<>(false);
  private FeedSource.Reading reading =
      new FeedSource.Reading(
          "", "", Collections.emptyList(), Collections.emptyMap(), Collections.emptyMap());
  private Standing standing = Standing.UNKNOWN;
  private Optional<IOException> fault = Optional.empty();
  private boolean read;
  private int limit = PAGE;

  /**
   * Reads nothing yet.
   *
   * @param syncing where a sync that a person waits for may take its time
   * @param notices is told what was not done
   */
  FeedViewModel(
      FeedSource source,
      StoreThread store,
      StoreThread syncing,
      Consumer<PhoneScreens.Notice> notices) {
    this.source = source;
    this.store = store;
    this.syncing = syncing;
    this.notices = notices;
  }

  Watched<FeedShown> shown() {
    return shown;
  }

  /** Whether a person waits for a sync. */
  Watched<Boolean> pulling() {
    return pulling;
  }

  /** Reads the store, which has changed or was never read. */
  void refresh() {
    int wanted = limit;
    store.ask(
        () -> source.read(wanted),
        now -> {
          reading = now;
          read = true;
          fault = Optional.empty();
          show();
        },
        failure -> {
          fault = Optional.of(failure);
          show();
        });
  }

  /** The phone stands differently. */
  void stands(Standing now) {
    standing = now;
    show();
  }

  /** The end of what is shown comes near. */
  void more() {
    if (read && reading.posts().size() >= limit) {
      limit += PAGE;
      refresh();
    }
  }

  /** Likes a post, or takes the like back. */
  void like(FeedCard card) {
    boolean on = !card.post().liked();
    written(() -> source.like(card.id(), on));
  }

  /** Writes it, and says where that is refused or fails. */
  private void written(StoreThread.Asked<Added> act) {
    store.ask(
        act,
        added -> {
          if (added instanceof Added.Refused refused) {
            notices.accept(new PhoneScreens.Refused(refused));
          }
          refresh();
        },
        why -> notices.accept(new PhoneScreens.Failed(why)));
  }

  /** Shows an own post to more or fewer people. */
  void show(FeedCard card, Audience to) {
    written(() -> source.show(card.id(), to));
  }

  /** An own post as it is deleted when the time for undoing it is over. */
  Deletions.Deleted deletion(String post, String sentence) {
    return new Deletions.Deleted(post, sentence, () -> source.delete(post));
  }

  /** A person asks for what is new. */
  void pull() {
    if (pulling.now()) {
      return;
    }
    pulling.set(true);
    syncing.ask(
        () -> {
          source.sync();
          return true;
        },
        done -> pulled(),
        failure -> pulled());
  }

  private void pulled() {
    pulling.set(false);
    refresh();
  }

  private void show() {
    boolean online = standing.link() != Standing.Link.OFFLINE;
    List<FeedCard> cards = new ArrayList<>();
    for (PostView post : reading.posts()) {
      Progress progress = reading.progress().getOrDefault(post.id(), Progress.NONE);
      PostTalk talk = reading.talk().getOrDefault(post.id(), PostTalk.NONE);
      cards.add(FeedCard.of(post, talk, reading.self(), progress, online));
    }
    shown.set(
        new FeedShown(
            reading.community(),
            cards,
            read && cards.size() < limit,
            read,
            StatusLine.of(standing, reading.progress().values()),
            standing,
            fault));
  }
}
