package app.kith.server.sync.decide;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.Audience;
import app.kith.core.model.BlobId;
import app.kith.core.mutation.Rejection;
import app.kith.core.wire.Change;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.Row;
import app.kith.server.sync.Village;
import app.kith.server.sync.Villager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AudiencesTest {
  private static final BlobId PICTURE = new BlobId("ab".repeat(32));

  private final Village village = new Village();
  private final Villager alice = village.member("alice");
  private final Villager bob = village.member("bob");
  private final Villager cleo = village.member("cleo");

  private String posts(Audience audience) {
    return "a:" + alice.account() + "/" + audience.text();
  }

  private String echoes(Audience audience) {
    return "e:" + alice.account() + "/" + audience.text();
  }

  private void soon() {
    village.pass(Duration.ofSeconds(1));
  }

  @Nested
  class Narrowed {
    @BeforeEach
    void aPostThatAllSee() {
      bob.follows(alice);
      alice.posts("p1", Audience.COMMUNITY, "Plans");
      bob.comments("c1", "p1", "Count me in", Audience.COMMUNITY);
      cleo.comments("c2", "p1", "Me too", Audience.COMMUNITY);
      bob.likes("p1", Audience.COMMUNITY);
      soon();
    }

    @Test
    void whoMayNotReadItAnyMoreIsToldThatItIsGone() {
      cleo.pulls();

      alice.shows("p1", Audience.FOLLOWERS);

      assertThat(cleo.hears())
          .containsExactly(
              "remove p1 " + posts(Audience.COMMUNITY),
              "remove c1 " + echoes(Audience.COMMUNITY),
              "remove c2 " + echoes(Audience.COMMUNITY),
              "remove p1 " + echoes(Audience.COMMUNITY));
      assertThat(cleo.sees("p1")).isEmpty();
      assertThat(cleo.sees("c2")).isEmpty();
    }

    @Test
    void whoMayReadItStillHasAllThatHangsOnIt() {
      alice.shows("p1", Audience.FOLLOWERS);

      assertThat(bob.sees("p1"))
          .containsExactlyInAnyOrder(posts(Audience.FOLLOWERS), echoes(Audience.FOLLOWERS));
      assertThat(bob.sees("c1")).containsExactly(echoes(Audience.FOLLOWERS));
      assertThat(bob.sees("c2")).containsExactly(echoes(Audience.FOLLOWERS));
    }

    @Test
    void whoWasAwayIsToldNoWordOfIt() {
      String away = cleo.cursor();

      alice.shows("p1", Audience.ME);

      List<Change> changes = cleo.page(away).changes();
      assertThat(changes).filteredOn(change -> change.entity().equals("p1")).isNotEmpty();
      assertThat(changes).extracting(Change::row).doesNotHaveAnyElementsOfTypes(Row.class);
    }

    @Test
    void itsPlaceInTheFeedStays() {
      long before =
          alice.snapshot().stream()
              .filter(placed -> placed.row().kind().equals(Row.POST))
              .findFirst()
              .orElseThrow()
              .row()
              .publishSeq();

      alice.shows("p1", Audience.FOLLOWERS);

      assertThat(bob.snapshot())
          .filteredOn(placed -> placed.row().kind().equals(Row.POST))
          .extracting(placed -> placed.row().publishSeq())
          .containsExactly(before);
    }

    @Test
    void aRemovalSaysThatTheWordsGoOnElsewhere() {
      cleo.pulls();

      alice.shows("p1", Audience.FOLLOWERS);

      assertThat(cleo.pulls()).allMatch(change -> Boolean.TRUE.equals(change.moved()));
      alice.deletes("p1");
      assertThat(bob.pulls())
          .filteredOn(change -> change.stream().equals(posts(Audience.FOLLOWERS)))
          .filteredOn(change -> change.kind().equals(Change.REMOVE))
          .extracting(Change::moved)
          .containsOnlyNulls();
    }
  }

  @Nested
  class Widened {
    @BeforeEach
    void aPostForFollowers() {
      bob.follows(alice);
      alice.posts("p1", Audience.FOLLOWERS, "Plans");
      bob.comments("c1", "p1", "Between us", Audience.FOLLOWERS);
      bob.likes("p1", Audience.FOLLOWERS);
      soon();
      alice.shows("p1", Audience.COMMUNITY);
    }

    @Test
    void itIsNewForWhoSeesItNow() {
      assertThat(cleo.sees("p1")).containsExactly(posts(Audience.COMMUNITY));
      assertThat(cleo.hears()).contains("put post p1 " + posts(Audience.COMMUNITY));
    }

    @Test
    void whatWasSaidToFewerStaysWithThem() {
      assertThat(cleo.sees("c1")).isEmpty();
      assertThat(bob.sees("c1")).containsExactly(echoes(Audience.FOLLOWERS));
      assertThat(bob.sees("p1"))
          .containsExactlyInAnyOrder(posts(Audience.COMMUNITY), echoes(Audience.FOLLOWERS));
    }

    @Test
    void whoDidNotKnowIsAskedBeforeHisWordsGoToMore() {
      assertThat(bob.comments("c3", "p1", "More of us", Audience.FOLLOWERS).reason())
          .isEqualTo(Rejection.AUDIENCE_CHANGED);
      assertThat(bob.unlikes("p1", Audience.FOLLOWERS).result()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void andNarrowedAgainNothingIsLeftBehind() {
      cleo.comments("c4", "p1", "Hello", Audience.COMMUNITY);
      soon();
      alice.shows("p1", Audience.ME, alice.last());

      assertThat(bob.sees("p1")).isEmpty();
      assertThat(bob.sees("c1")).isEmpty();
      assertThat(cleo.sees("c4")).isEmpty();
      assertThat(alice.sees("c1")).containsExactly(echoes(Audience.ME));
      assertThat(alice.sees("c4")).containsExactly(echoes(Audience.ME));
    }
  }

  @Nested
  class WhileItWaits {
    @BeforeEach
    void aPostWithoutItsPicture() {
      alice.posts("p1", Audience.COMMUNITY, "Plans", PICTURE.value());
      soon();
    }

    @Test
    void itGoesWhereItIsMeantToGoThen() {
      alice.shows("p1", Audience.FOLLOWERS);

      village.delivered(alice, PICTURE);

      assertThat(cleo.sees("p1")).isEmpty();
      bob.follows(alice);
      assertThat(bob.sees("p1")).containsExactly(posts(Audience.FOLLOWERS));
    }

    @Test
    void wordsWrittenForFewerStayWhereTheyAre() {
      alice.shows("p1", Audience.ME);
      alice.comments("c1", "p1", "Not yet", Audience.ME);
      soon();
      alice.shows("p1", Audience.COMMUNITY, alice.last());

      village.delivered(alice, PICTURE);

      assertThat(bob.sees("p1")).isNotEmpty();
      assertThat(bob.sees("c1")).isEmpty();
    }
  }

  @Test
  void onlyItsAuthorSaysWhoSeesIt() {
    alice.posts("p1", Audience.COMMUNITY, "Plans");
    alice.posts("p2", Audience.ME, "Alone");

    assertThat(bob.shows("p1", Audience.ME).reason()).isEqualTo(Rejection.NOT_YOURS);
    assertThat(bob.shows("p2", Audience.COMMUNITY).reason()).isEqualTo(Rejection.NOT_VISIBLE);
    assertThat(alice.shows("nothing", Audience.ME).reason()).isEqualTo(Rejection.UNKNOWN);
    alice.deletes("p1");
    assertThat(alice.shows("p1", Audience.ME).reason()).isEqualTo(Rejection.DELETED);
  }

  @Test
  void ofTwoDevicesTheLaterSaysItAndTheEarlierIsSuperseded() {
    alice.posts("p1", Audience.COMMUNITY, "Plans");
    Villager phone = village.another(alice);
    village.pass(Duration.ofMinutes(2));
    alice.shows("p1", Audience.ME);

    Outcome earlier = phone.writingAgo(60_000).shows("p1", Audience.FOLLOWERS);

    assertThat(earlier.result()).isEqualTo(Outcome.SUPERSEDED);
    assertThat(alice.sees("p1")).containsExactly(posts(Audience.ME));
  }
}
