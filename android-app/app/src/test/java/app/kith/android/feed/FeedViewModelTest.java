package app.kith.android.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.android.feed.FeedCard.Journey;
import app.kith.android.live.PhoneScreens;
import app.kith.core.feed.PostState;
import app.kith.core.feed.PostView;
import app.kith.core.loop.Progress;
import app.kith.core.loop.Standing;
import app.kith.core.model.Audience;
import app.kith.core.outbox.Added;
import app.kith.core.people.Person;
import app.kith.core.thread.AtOnce;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedViewModelTest {
  private static final Standing ONLINE = Standing.UNKNOWN.online();
  private static final Standing OFFLINE = Standing.UNKNOWN.offline(Instant.EPOCH);

  private final FakeFeed feed = new FakeFeed();
  private final AtOnce threads = new AtOnce();
  private final List<PhoneScreens.Notice> notices = new ArrayList<>();
  private final FeedViewModel model =
      new FeedViewModel(feed, threads.store(), threads.store(), notices::add);

  @Test
  void nothingIsSaidBeforeTheStoreWasRead() {
    assertThat(model.shown().now().read()).isFalse();

    model.refresh();

    assertThat(model.shown().now().read()).isTrue();
    assertThat(model.shown().now().community()).isEqualTo("Village");
  }

  @Test
  void aLikeIsSeenAtOnceAndCanBeTakenBack() {
    feed.add("p1", "ben", PostState.PUBLISHED);
    model.refresh();

    model.like(card(0));
    assertThat(card(0).post().liked()).isTrue();
    model.like(card(0));
    assertThat(card(0).post().liked()).isFalse();
  }

  @Test
  void aLikeThatIsRefusedOrThatTheDiskRefusesIsSaid() {
    feed.add("p1", "ben", PostState.PUBLISHED);
    model.refresh();

    feed.answer = new Added.Refused("not_visible", "can't be seen");
    model.like(card(0));
    feed.full = true;
    model.like(card(0));

    assertThat(notices)
        .hasSize(2)
        .hasOnlyElementsOfTypes(PhoneScreens.Refused.class, PhoneScreens.Failed.class)
        .startsWith(new PhoneScreens.Refused((Added.Refused) feed.answer));
    assertThat(card(0).post().liked()).isFalse();
  }

  @Test
  void anOwnPostSaysHowFarItIsAndAnotherPersonsNothing() {
    feed.add("p1", "anna", PostState.UPLOADING);
    feed.add("p2", "ben", PostState.PUBLISHED);
    feed.progress = Map.of("p1", new Progress(40, ""));
    model.refresh();

    model.stands(OFFLINE);
    assertThat(card(0).journey()).isEqualTo(Journey.WAITING_OFFLINE);
    model.stands(ONLINE);
    assertThat(card(0).journey()).isEqualTo(Journey.SENDING);
    assertThat(card(0).percent()).isEqualTo(40);
    assertThat(card(1).journey()).isEqualTo(Journey.ARRIVED);
  }

  @Test
  void olderPostsAreReadWhenTheEndComesNear() {
    for (int i = 0; i < FeedViewModel.PAGE + 5; i++) {
      feed.add("p" + i, "ben", PostState.PUBLISHED);
    }
    model.refresh();
    assertThat(model.shown().now().cards()).hasSize(FeedViewModel.PAGE);
    assertThat(model.shown().now().complete()).isFalse();

    model.more();

    assertThat(model.shown().now().cards()).hasSize(FeedViewModel.PAGE + 5);
    assertThat(model.shown().now().complete()).isTrue();
  }

  @Test
  void aPullSyncsAndEndsAlsoWhereItFails() {
    model.pull();
    feed.broken = true;
    model.pull();

    assertThat(feed.syncs).isEqualTo(2);
    assertThat(model.pulling().now()).isFalse();
  }

  private FeedCard card(int at) {
    return model.shown().now().cards().get(at);
  }

  /** Anna's feed, in memory. */
  private static final class FakeFeed implements FeedSource {
    private final List<PostView> posts = new ArrayList<>();
    private Map<String, Progress> progress = Map.of();
    private boolean broken;
    private int syncs;
    private boolean full;
    private Added answer = new Added.Kept(1);

    void add(String id, String author, PostState state) {
      posts.add(post(id, author, state, false));
    }

    private static PostView post(String id, String author, PostState state, boolean liked) {
      Person person = new Person(author, author, author, "", false);
      return new PostView(
          id,
          person,
          "words",
          Audience.COMMUNITY,
          Instant.EPOCH,
          Optional.empty(),
          state,
          List.of(),
          liked ? 1 : 0,
          liked,
          0,
          1);
    }

    @Override
    public Reading read(int limit) {
      List<PostView> page = posts.subList(0, Math.min(limit, posts.size()));
      return new Reading("Village", "anna", List.copyOf(page), progress, Map.of());
    }

    @Override
    public Added like(String post, boolean on) throws IOException {
      if (full) {
        throw new IOException("no space left");
      }
      if (answer instanceof Added.Kept) {
        posts.replaceAll(
            old -> old.id().equals(post) ? post(post, old.author().id(), old.state(), on) : old);
      }
      return answer;
    }

    @Override
    public Added show(String post, Audience to) {
      return new Added.Kept(1);
    }

    @Override
    public Added delete(String post) {
      posts.removeIf(old -> old.id().equals(post));
      return new Added.Kept(1);
    }

    @Override
    public void sync() throws IOException {
      syncs++;
      if (broken) {
        throw new IOException("no way");
      }
    }
  }
}
