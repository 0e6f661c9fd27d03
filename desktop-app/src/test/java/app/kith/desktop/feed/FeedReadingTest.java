package app.kith.desktop.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.feed.PostState;
import app.kith.core.feed.PostView;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedReadingTest {
  private final FakeFeed feed = new FakeFeed();
  private final FeedReading reading = new FeedReading(feed);

  private static List<String> ids(FeedState state) {
    return state.posts().stream().map(PostView::id).toList();
  }

  @Test
  void pagesFollowEachOtherToTheEnd() throws IOException {
    feed.has(1, 120);

    FeedState state = reading.first().state();
    assertThat(ids(state)).hasSize(50).startsWith("p120");
    assertThat(state.complete()).isFalse();

    state = reading.more(reading.more(state).state()).state();
    assertThat(ids(state)).hasSize(120).endsWith("p1");
    assertThat(state.complete()).isTrue();
    assertThat(reading.more(state).state()).isEqualTo(state);
  }

  @Test
  void whoReadsIsNotMovedByNewPosts() throws IOException {
    feed.has(1, 60);
    FeedState state = reading.first().state();
    feed.has(61, 63);

    FeedState later = reading.again(state, 5, 8, false).state();

    assertThat(ids(later)).isEqualTo(ids(state));
    assertThat(later.fresh()).isEqualTo(3);
  }

  @Test
  void whoIsAtTheTopSeesThemAtOnce() throws IOException {
    feed.has(1, 60);
    FeedState state = reading.first().state();
    feed.has(61, 63);

    FeedState later = reading.again(state, 0, 2, true).state();

    assertThat(ids(later)).startsWith("p63", "p62", "p61", "p60");
    assertThat(later.fresh()).isZero();
  }

  @Test
  void onesOwnWaitingPostIsShownAtOnceAndKeepsItsPlaceWhenPublished() throws IOException {
    feed.has(1, 60);
    FeedState state = reading.first().state();
    feed.put(FakeFeed.post("mine", FakeFeed.ANNA, Long.MAX_VALUE, PostState.WAITING));

    state = reading.again(state, 5, 8, false).state();
    assertThat(ids(state)).startsWith("mine", "p60");

    feed.put(FakeFeed.post("mine", FakeFeed.ANNA, 61, PostState.PUBLISHED));
    state = reading.again(state, 5, 8, false).state();
    assertThat(ids(state)).startsWith("mine", "p60").doesNotHaveDuplicates();
    assertThat(state.fresh()).isZero();
  }

  @Test
  void aDeletedPostGoesWhereverItIsInSight() throws IOException {
    feed.has(1, 200);
    FeedState state = reading.more(reading.more(reading.first().state()).state()).state();
    feed.remove("p200");
    feed.remove("p90");

    FeedState later = reading.again(state, 105, 115, false).state();

    assertThat(ids(later)).doesNotContain("p200", "p90").hasSize(148);
  }

  @Test
  void ofALongFeedOnlyTheTopAndWhatIsInSightAreReadAgain() throws IOException {
    feed.has(1, 1000);
    FeedState state = reading.first().state();
    for (int i = 0; i < 19; i++) {
      state = reading.more(state).state();
    }
    int before = feed.read();

    FeedReading.Step step = reading.again(state, 700, 709, false);

    assertThat(ids(step.state())).hasSize(1000);
    assertThat(feed.read() - before).isEqualTo(60);
    assertThat(step.read()).contains("p300", "p1000").doesNotContain("p500");
  }

  @Test
  void afterAnAbsenceTheTopBeginsAnewAndAReaderBelowIsToldThereIsMore() throws IOException {
    feed.has(1, 100);
    FeedState state = reading.first().state();
    feed.has(101, 300);

    FeedState below = reading.again(state, 20, 25, false).state();
    assertThat(ids(below)).isEqualTo(ids(state));
    assertThat(below.fresh()).isEqualTo(50);
    assertThat(below.more()).isTrue();

    assertThat(ids(reading.first().state())).startsWith("p300").hasSize(50);
  }
}
