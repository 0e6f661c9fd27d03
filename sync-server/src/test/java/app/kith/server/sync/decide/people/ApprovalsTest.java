package app.kith.server.sync.decide.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.Audience;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Rejection;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.Row;
import app.kith.server.sync.Village;
import app.kith.server.sync.Villager;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ApprovalsTest {
  private final Village village = new Village();
  private final Villager alice = village.member("alice");
  private final Villager bob = village.member("bob");

  private static String own(Villager whose) {
    return whose.snapshot().stream()
        .filter(placed -> placed.row().kind().equals(Row.FOLLOWS))
        .map(placed -> placed.row().regs().text())
        .findFirst()
        .orElse("");
  }

  private static String told(Villager whom, String register, boolean on) {
    return "\"" + register + "\":{\"v\":" + on;
  }

  private String request(boolean on) {
    return told(alice, "request/" + bob.account(), on);
  }

  private boolean reads() {
    return !bob.sees("p1").isEmpty();
  }

  @BeforeEach
  void alicePosts() {
    alice.posts("p1", Audience.FOLLOWERS, "For friends");
    village.pass(Duration.ofSeconds(1));
  }

  @Nested
  class WhereSheWantsToBeAsked {
    @BeforeEach
    void bobAsks() {
      alice.guards(true);
      assertThat(bob.follows(alice).result()).isEqualTo(Outcome.ACCEPTED);
      village.pass(Duration.ofSeconds(1));
    }

    @Test
    void sheIsToldAndHeReadsNothingYet() {
      assertThat(own(alice)).contains(request(true));
      assertThat(reads()).isFalse();
      assertThat(bob.hears()).noneMatch(line -> line.contains("grant"));
    }

    @Test
    void everybodyKnowsThatSheIsToBeAsked() {
      assertThat(bob.snapshot())
          .filteredOn(placed -> placed.entity().equals(alice.account().value()))
          .anyMatch(placed -> placed.row().regs().text().contains("\"private\":{\"v\":true"));
    }

    @Test
    void oncePutThroughHeReads() {
      alice.approves(bob, true);

      assertThat(reads()).isTrue();
      assertThat(own(alice)).contains(request(false));
    }

    @Test
    void declinedHeFollowsNoLongerAndMayAskAgain() {
      alice.approves(bob, false);
      assertThat(own(bob)).contains(told(bob, "follow/" + alice.account(), false));
      assertThat(own(alice)).contains(request(false));

      village.pass(Duration.ofSeconds(1));
      bob.follows(alice);
      assertThat(own(alice)).contains(request(true));
      assertThat(reads()).isFalse();
    }

    @Test
    void whoTakesTheRequestBackHasAskedNothing() {
      bob.unfollows(alice);

      assertThat(own(alice)).contains(request(false));
      alice.approves(bob, true);
      assertThat(reads()).isFalse();
    }

    @Test
    void whenSheDoesNotWantToBeAskedAnyMoreWhoHasAskedIsIn() {
      alice.guards(false);

      assertThat(reads()).isTrue();
      assertThat(own(alice)).contains(request(false));
    }

    @Test
    void aFollowerIsSentAwayLater() {
      alice.approves(bob, true);
      village.pass(Duration.ofSeconds(1));
      alice.approves(bob, false);

      assertThat(reads()).isFalse();
      assertThat(own(bob)).contains(told(bob, "follow/" + alice.account(), false));
    }

    @Test
    void aBlockTakesTheApprovalToo() {
      alice.approves(bob, true);
      village.pass(Duration.ofSeconds(1));
      alice.blocks(bob);
      village.pass(Duration.ofSeconds(1));
      alice.unblocks(bob);
      village.pass(Duration.ofSeconds(1));
      bob.follows(alice);

      assertThat(reads()).isFalse();
      assertThat(own(alice)).contains(request(true));
    }
  }

  @Test
  void whoFollowedBeforeStaysIn() {
    bob.follows(alice);
    village.pass(Duration.ofSeconds(1));
    alice.guards(true);

    assertThat(reads()).isTrue();
    bob.unfollows(alice);
    village.pass(Duration.ofSeconds(1));
    bob.follows(alice);
    assertThat(reads()).isFalse();
  }

  @Test
  void nobodyAnswersForAnother() {
    Mutation forAlice = new Mutation.Approve(alice.account(), bob.account(), true, Base.NOTHING);

    assertThat(bob.does(forAlice).reason()).isEqualTo(Rejection.NOT_YOURS);
    assertThat(bob.does(new Mutation.EditPrivacy(alice.account(), true, Base.NOTHING)).reason())
        .isEqualTo(Rejection.NOT_YOURS);
  }
}
