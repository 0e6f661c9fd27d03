package app.kith.server.sync.decide;

import static app.kith.server.sync.Villager.fixed;
import static app.kith.server.sync.Villager.registers;
import static app.kith.server.sync.Villager.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.AccountId;
import app.kith.core.model.Audience;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Rejection;
import app.kith.core.wire.Change;
import app.kith.core.wire.Grant;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.Row;
import app.kith.core.wire.SnapshotPage;
import app.kith.server.sync.Village;
import app.kith.server.sync.Villager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FollowsTest {
  private final Village village = new Village();
  private final Villager alice = village.member("alice");
  private final Villager bob = village.member("bob");

  private String key() {
    return "f:" + alice.account();
  }

  @Nested
  class BeforeBobFollows {
    @Test
    void hereadsNothingForFollowers() {
      alice.posts("p1", Audience.FOLLOWERS, "Plans");

      assertThat(bob.hears()).isEmpty();
      SnapshotPage closed = bob.snapshotPage("a:" + alice.account() + "/followers", null);
      assertThat(closed.gen()).isZero();
      assertThat(closed.rows()).isEmpty();
    }
  }

  @Nested
  class OnceBobFollows {
    @Test
    void theGrantOpensForHisDevices() {
      bob.pulls();
      bob.follows(alice);

      List<Change> changes = bob.pulls();

      assertThat(changes).extracting(Change::kind).containsExactly("put", "grant");
      assertThat(row(changes.getFirst()).kind()).isEqualTo("follows");
      assertThat(changes.getLast().grant()).isEqualTo(new Grant(key(), 1, true));
      assertThat(alice.hears()).noneMatch(line -> line.contains("grant"));
    }

    @Test
    void newPostsComeLiveAndOlderOnesByBackfill() {
      alice.posts("p1", Audience.FOLLOWERS, "before");
      bob.follows(alice);
      alice.posts("p2", Audience.FOLLOWERS, "after");

      assertThat(bob.hears())
          .filteredOn(line -> line.startsWith("put post"))
          .containsExactly("put post p2 a:" + alice.account() + "/followers");
      assertThat(bob.rows("a:" + alice.account() + "/followers"))
          .extracting(SnapshotPage.Placed::entity)
          .containsExactly("p2", "p1");
    }

    @Test
    void gensRiseWithEachOpening() {
      bob.follows(alice);
      village.pass(Duration.ofSeconds(1));
      bob.unfollows(alice);
      village.pass(Duration.ofSeconds(1));
      bob.follows(alice);

      assertThat(bob.pulls().stream().map(Change::grant).filter(grant -> grant != null))
          .containsExactly(
              new Grant(key(), 1, true), new Grant(key(), 1, false), new Grant(key(), 2, true));
      assertThat(bob.snapshotPage(null, null).grants()).containsExactly(new Grant(key(), 2, true));
    }
  }

  @Test
  void whoUnfollowsReadsNothingMoreNotEvenWhatHeCouldHaveRead() {
    bob.follows(alice);
    bob.pulls();
    alice.posts("p1", Audience.FOLLOWERS, "Plans");
    village.pass(Duration.ofSeconds(1));
    bob.unfollows(alice);

    assertThat(bob.hears()).noneMatch(line -> line.contains("p1"));
    assertThat(bob.sees("p1")).isEmpty();
  }

  @Test
  void nobodyFollowsForAnotherOrWhoIsNotThere() {
    Mutation forBob = new Mutation.Follow(bob.account(), alice.account(), true, Base.NOTHING);
    Mutation nobody =
        new Mutation.Follow(alice.account(), new AccountId("nobody"), true, Base.NOTHING);

    assertThat(alice.does(forBob).reason()).isEqualTo(Rejection.NOT_YOURS);
    assertThat(alice.does(nobody).reason()).isEqualTo(Rejection.UNKNOWN);
  }

  @Test
  void aNameThatWasReplacedOrLostStaysWithItsOwner() {
    village.pass(Duration.ofMinutes(10));
    alice.writingAgo(1_000).does(new Mutation.EditProfile(alice.account(), "Later", Base.NOTHING));
    Outcome earlier =
        alice
            .writingAgo(60_000)
            .does(new Mutation.EditProfile(alice.account(), "Earlier", Base.NOTHING));

    assertThat(earlier.result()).isEqualTo(Outcome.SUPERSEDED);
    assertThat(alice.snapshot())
        .filteredOn(placed -> placed.row().kind().equals(Row.HISTORY))
        .extracting(placed -> fixed(placed.row()))
        .hasSize(2)
        .anySatisfy(text -> assertThat(text).contains("alice's name"))
        .anySatisfy(text -> assertThat(text).contains("\"Earlier\""));
    assertThat(bob.snapshot()).noneMatch(placed -> placed.row().kind().equals(Row.HISTORY));
  }

  @Test
  void aNameIsToldToTheCommunityAndOnlyItsOwnerSetsIt() {
    Mutation naming = new Mutation.EditProfile(alice.account(), "Alice A.", Base.NOTHING);
    village.pass(Duration.ofSeconds(1));

    assertThat(bob.does(naming).reason()).isEqualTo(Rejection.NOT_YOURS);
    assertThat(alice.does(naming).result()).isEqualTo(Outcome.ACCEPTED);

    Change change = bob.pulls().getLast();
    assertThat(change.stream()).isEqualTo("k:");
    assertThat(fixed(row(change))).isEqualTo("{\"handle\":\"alice\"}");
    assertThat(registers(change)).contains("Alice A.").doesNotContain("follow");
  }
}
