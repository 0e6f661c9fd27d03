package app.kith.desktop.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.feed.PostState;
import app.kith.core.loop.Progress;
import app.kith.core.loop.Standing;
import app.kith.core.page.CaptionEdits;
import app.kith.core.thread.AtOnce;
import app.kith.core.thread.StoreThread;
import app.kith.core.typed.Drafts;
import app.kith.core.typed.TextFolder;
import app.kith.desktop.post.PostActs;
import app.kith.desktop.post.PostCard;
import app.kith.desktop.post.PostCard.Journey;
import app.kith.desktop.post.PostWords;
import app.kith.desktop.words.Times;
import app.kith.desktop.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedViewModelTest {
  private static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");

  private final Words words = Words.in(Locale.ENGLISH);
  private final FakeFeed feed = new FakeFeed();
  private final List<String> wrote = new ArrayList<>();
  @TempDir Path folder;
  private FeedViewModel model;

  @BeforeEach
  void open() {
    StoreThread store = new AtOnce().store();
    PostActs acts =
        new PostActs(
            feed, store, words, new CaptionEdits(new Drafts(new TextFolder(folder), store)));
    acts.onWritten(() -> wrote.add("wrote"));
    Times times = new Times(words, Clock.fixed(NOW, ZoneOffset.UTC));
    model =
        new FeedViewModel(feed, store, new PostWords(words, times, "anna-account"), words, acts);
  }

  private FeedRow row(int index) {
    return model.shown().now().rows().get(index);
  }

  @Test
  void anEmptyFeedSaysSo() {
    model.changed();

    assertThat(model.shown().now())
        .isEqualTo(new FeedShown(List.of(), "", "Nothing has been posted yet.", true));
  }

  @Test
  void nearTheEndTheNextPageIsRead() {
    feed.has(1, 120);
    model.changed();
    assertThat(model.shown().now().rows()).hasSize(50);

    model.sees(30, 36, false);

    assertThat(model.shown().now().rows()).hasSize(100);
    assertThat(model.shown().now().end()).isEmpty();
    model.sees(90, 96, false);
    assertThat(model.shown().now().rows()).hasSize(120);
    assertThat(model.shown().now().end()).isEqualTo("That was everything.");
  }

  @Test
  void newPostsWaitBehindWordsUntilTheyAreAskedFor() {
    feed.has(1, 60);
    model.changed();
    model.sees(10, 15, false);
    feed.has(61, 63);

    model.changed();

    assertThat(model.shown().now().fresh()).isEqualTo("3 new posts");
    assertThat(row(0).id()).isEqualTo("p60");
    model.showFresh();
    assertThat(model.shown().now().fresh()).isEmpty();
    assertThat(row(0).id()).isEqualTo("p63");
  }

  @Test
  void aLikeChangesTheCardWhereItStands() {
    feed.has(1, 3);
    model.changed();
    FeedShown before = model.shown().now();

    model.like(row(0));

    assertThat(model.shown().now()).isEqualTo(before);
    assertThat(row(0).card().now().liked()).isTrue();
    assertThat(row(0).card().now().likes()).isEqualTo("You");
    assertThat(wrote).containsExactly("wrote");
    model.like(row(0));
    assertThat(row(0).card().now().likes()).isEqualTo("Like");
  }

  @Test
  void whatIsRefusedIsSaidInItsSentence() {
    feed.has(1, 3);
    feed.refuses("the outbox is full: sync first");
    model.changed();

    model.like(row(0));

    assertThat(model.notice().now()).isEqualTo("the outbox is full: sync first");
  }

  @Test
  void aFailingDiskIsToldAndTheFeedStays() {
    feed.has(1, 3);
    model.changed();
    feed.failsWith(new IOException("base.db: disk I/O error"));

    model.changed();

    assertThat(model.notice().now())
        .isEqualTo("This computer's disk refuses something: base.db: disk I/O error");
    assertThat(model.shown().now().rows()).hasSize(3);
  }

  @Test
  void anOwnPostTellsHowFarItHasCome() {
    feed.put(FakeFeed.post("mine", FakeFeed.ANNA, Long.MAX_VALUE, PostState.WAITING));
    model.standing(Standing.UNKNOWN.offline(NOW));
    model.changed();
    assertThat(journey())
        .isEqualTo(
            new Journey.OnItsWay(
                "fth-clock", "Waiting. Goes out by itself when you are online again."));

    feed.sends("mine", new Progress(40, ""));
    model.standing(Standing.UNKNOWN.online());
    model.changed();
    assertThat(journey())
        .isEqualTo(new Journey.OnItsWay("fth-upload-cloud", "Sending, 40 % are there"));

    feed.put(FakeFeed.post("mine", FakeFeed.ANNA, Long.MAX_VALUE, PostState.REJECTED));
    feed.sends("mine", new Progress(40, "the file is damaged."));
    model.changed();
    assertThat(journey())
        .isEqualTo(
            new Journey.NotSent(
                "Not sent. the file is damaged. Its text and pictures are kept here."));

    feed.put(FakeFeed.post("mine", FakeFeed.ANNA, 7, PostState.PUBLISHED));
    model.changed();
    assertThat(journey()).isEqualTo(new Journey.Arrived());
  }

  private Journey journey() {
    return row(0).card().now().journey();
  }

  @Test
  void aCardSaysWhoWhenAndToWhom() {
    feed.has(1, 1);
    model.changed();

    PostCard card = row(0).card().now();

    assertThat(card.author()).isEqualTo("Ben");
    assertThat(card.when()).isEqualTo("Today 14:05");
    assertThat(card.audience()).isEqualTo("Everyone here");
    assertThat(card.likes()).isEqualTo("Like");
    assertThat(card.comments()).isEqualTo("Comment");
    assertThat(card.spoken()).isEqualTo("Ben, Today 14:05. Caption of p1");
  }
}
