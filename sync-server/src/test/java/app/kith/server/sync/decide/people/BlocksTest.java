package app.kith.server.sync.decide.people;

import static app.kith.server.sync.Villager.fixed;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.Audience;
import app.kith.core.model.CommentId;
import app.kith.core.model.PostId;
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
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BlocksTest {
  private final Village village = new Village();
  private final Villager alice = village.member("alice");
  private final Villager bob = village.member("bob");
  private final Villager cleo = village.member("cleo");

  private static List<Grant> grants(List<Change> changes) {
    return changes.stream().map(Change::grant).filter(Objects::nonNull).toList();
  }

  @BeforeEach
  void theyKnewEachOther() {
    alice.posts("p1", Audience.COMMUNITY, "Alice's");
    bob.posts("p2", Audience.COMMUNITY, "Bob's");
    cleo.posts("p3", Audience.COMMUNITY, "Cleo's");
    alice.follows(bob);
    bob.follows(alice);
    alice.posts("p4", Audience.FOLLOWERS, "For friends");
    bob.comments("c1", "p1", "Bob under Alice's", Audience.COMMUNITY);
    alice.comments("c2", "p2", "Alice under Bob's", Audience.COMMUNITY);
    bob.comments("c3", "p3", "Bob under Cleo's", Audience.COMMUNITY);
    bob.likes("p1", Audience.COMMUNITY);
    bob.comments("c4", "p4", "Between friends", Audience.FOLLOWERS);
    village.pass(Duration.ofSeconds(1));
  }

  @Nested
  class OnceAliceBlocksBob {
    private List<Change> toldToBob = List.of();

    @BeforeEach
    void block() {
      alice.pulls();
      bob.pulls();
      cleo.pulls();
      assertThat(alice.blocks(bob).result()).isEqualTo(Outcome.ACCEPTED);
      toldToBob = bob.pulls();
    }

    @Test
    void neitherReadsTheOther() {
      assertThat(bob.sees("p1")).isEmpty();
      assertThat(bob.sees("p4")).isEmpty();
      assertThat(alice.sees("p2")).isEmpty();
      assertThat(bob.rows("a:" + alice.account() + "/community")).isEmpty();
      alice.posts("p5", Audience.COMMUNITY, "Later");
      assertThat(bob.hears()).noneMatch(line -> line.contains("p5"));
      assertThat(cleo.sees("p5")).isNotEmpty();
    }

    @Test
    void bothAreToldThatTheStreamsAreClosed() {
      assertThat(grants(alice.pulls()))
          .containsExactlyInAnyOrder(
              new Grant("m:" + bob.account(), 1, false), new Grant("f:" + bob.account(), 1, false));
      assertThat(grants(toldToBob))
          .containsExactlyInAnyOrder(
              new Grant("m:" + alice.account(), 1, false),
              new Grant("f:" + alice.account(), 1, false));
      assertThat(bob.snapshotPage(null, null).grants())
          .contains(new Grant("m:" + alice.account(), 1, false));
    }

    @Test
    void whatBobIsToldDoesNotNameWhoDidIt() {
      assertThat(toldToBob)
          .filteredOn(change -> change.stream().startsWith("u:"))
          .isNotEmpty()
          .allMatch(change -> change.device().equals("server"))
          .allMatch(change -> change.author().equals(bob.account().value()));
    }

    @Test
    void bothFollowNoLonger() {
      assertThat(alice.snapshot())
          .filteredOn(BlocksTest::isFollows)
          .allSatisfy(placed ->
              assertThat(placed.row().regs().text())
                  .contains("\"follow/" + bob.account() + "\":{\"v\":false"));
      assertThat(bob.snapshot())
          .filteredOn(BlocksTest::isFollows)
          .allSatisfy(placed ->
              assertThat(placed.row().regs().text())
                  .contains("\"follow/" + alice.account() + "\":{\"v\":false"));
    }

    @Test
    void whatEachSaidUnderTheOthersPostsIsGoneAndItsWordsAreWithTheirWriter() {
      assertThat(cleo.sees("c1")).isEmpty();
      assertThat(cleo.sees("c2")).isEmpty();
      assertThat(alice.sees("c4")).isEmpty();
      assertThat(cleo.sees("c3")).isNotEmpty();
      assertThat(kept(bob)).anyMatch(text -> text.contains("Bob under Alice's"));
      assertThat(kept(bob)).anyMatch(text -> text.contains("Between friends"));
      assertThat(kept(alice)).anyMatch(text -> text.contains("Alice under Bob's"));
      assertThat(kept(alice)).noneMatch(text -> text.contains("Bob under"));
    }

    @Test
    void likesAreTakenBack() {
      assertThat(cleo.snapshot())
          .filteredOn(placed -> placed.entity().equals("p1"))
          .filteredOn(placed -> placed.row().kind().equals(Row.LIKES))
          .allMatch(placed -> placed.row().regs().text().contains("{\"v\":false"));
    }

    @Test
    void nobodyWritesToTheOtherButMayAlwaysDeleteHisOwn() {
      assertThat(bob.comments("c9", "p1", "Hello?", Audience.COMMUNITY).reason())
          .isEqualTo(Rejection.NOT_VISIBLE);
      assertThat(bob.likes("p1", Audience.COMMUNITY).reason()).isEqualTo(Rejection.NOT_VISIBLE);
      assertThat(bob.follows(alice).reason()).isEqualTo(Rejection.NOT_VISIBLE);
      assertThat(bob.unlikes("p1", Audience.COMMUNITY).result()).isNotEqualTo(Outcome.REJECTED);
      assertThat(bob.unfollows(alice).result()).isNotEqualTo(Outcome.REJECTED);
      assertThat(bob.deletes("c1").result()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void theEndOfItGivesBackTheSightAndNothingElse() {
      village.pass(Duration.ofSeconds(1));
      alice.unblocks(bob);

      assertThat(grants(bob.pulls())).containsExactly(new Grant("m:" + alice.account(), 2, true));
      assertThat(bob.sees("p1"))
          .containsExactly(
              "a:" + alice.account() + "/community", "e:" + alice.account() + "/community");
      assertThat(bob.sees("p4")).isEmpty();
      assertThat(bob.sees("c1")).isEmpty();
      assertThat(bob.snapshotPage("a:" + alice.account() + "/community", null).gen()).isEqualTo(2);
      alice.posts("p6", Audience.COMMUNITY, "Again");
      assertThat(bob.hears()).anyMatch(line -> line.contains("p6"));
    }

    @Test
    void itStandsUntilBothHaveEndedIt() {
      bob.blocks(alice);
      village.pass(Duration.ofSeconds(1));
      alice.unblocks(bob);
      assertThat(alice.sees("p2")).isEmpty();
      assertThat(bob.sees("p1")).isEmpty();

      bob.unblocks(alice);
      assertThat(alice.sees("p2")).isNotEmpty();
      assertThat(bob.sees("p1")).isNotEmpty();
    }

    @Test
    void whatWasWrittenBeforeItComesTooLate() {
      Outcome like = bob.writingAgo(600_000).likes("p1", Audience.COMMUNITY);
      assertThat(like.result()).isEqualTo(Outcome.REJECTED);
      assertThat(bob.writingAgo(600_000).follows(alice).result()).isEqualTo(Outcome.REJECTED);
    }
  }

  private static boolean isFollows(SnapshotPage.Placed placed) {
    return placed.row().kind().equals(Row.FOLLOWS);
  }

  private static List<String> kept(Villager whose) {
    return whose.snapshot().stream()
        .filter(placed -> placed.row().kind().equals(Row.HISTORY))
        .map(placed -> fixed(placed.row()))
        .toList();
  }

  @Test
  void inOneBatchWithWhatItTakesAwayItTakesThatToo() {
    String comment =
        village.codec.encode(
            new Mutation.CreateComment(
                new CommentId("c8"), new PostId("p2"), "Last word", Audience.COMMUNITY, 1));
    String block =
        village.codec.encode(
            new Mutation.Block(alice.account(), bob.account(), true, Base.NOTHING));

    alice.pushes(comment, block);

    assertThat(cleo.sees("c8")).isEmpty();
    assertThat(kept(alice)).anyMatch(text -> text.contains("Last word"));
  }

  @Test
  void nobodyBlocksForAnotherOrHimself() {
    assertThat(
            bob.does(new Mutation.Block(alice.account(), cleo.account(), true, Base.NOTHING))
                .reason())
        .isEqualTo(Rejection.NOT_YOURS);
    assertThat(bob.blocks(bob).reason()).isEqualTo(Rejection.MALFORMED);
  }
}
