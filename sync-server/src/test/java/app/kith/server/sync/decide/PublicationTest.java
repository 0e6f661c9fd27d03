package app.kith.server.sync.decide;

import static app.kith.server.sync.Villager.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.kith.core.model.Audience;
import app.kith.core.model.BlobId;
import app.kith.core.mutation.Rejection;
import app.kith.core.wire.Change;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.SnapshotPage.Placed;
import app.kith.server.sync.Village;
import app.kith.server.sync.Villager;
import app.kith.server.sync.erase.Erasures;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PublicationTest {
  private static final BlobId ONE = new BlobId("ab".repeat(32));
  private static final BlobId TWO = new BlobId("cd".repeat(32));

  private final Village village = new Village();
  private final Erasures erasures = new Erasures(village.queue());
  private final Villager alice = village.member("alice");
  private final Villager bob = village.member("bob");

  @Nested
  class WhilePicturesAreMissing {
    @Test
    void onlyTheAuthorSeesThePost() {
      alice.posts("p1", Audience.COMMUNITY, "Boat", ONE.value());

      Placed row =
          alice.snapshot().stream().filter(p -> p.entity().equals("p1")).findFirst().orElseThrow();
      assertThat(row.stream()).isEqualTo("a:" + alice.account() + "/me");
      assertThat(row.row().waiting()).isTrue();
      assertThat(row.row().publishSeq()).isZero();
      assertThat(bob.sees("p1")).isEmpty();
    }

    @Test
    void anotherAccountsUploadHelpsNobody() {
      alice.posts("p1", Audience.COMMUNITY, "Boat", ONE.value());

      village.delivered(bob, ONE);

      assertThat(bob.sees("p1")).isEmpty();
    }

    @Test
    void theSharedCopyWithoutItsOriginalIsNotEnough() {
      village.delivered(alice, ONE);
      alice.postsStripped("p1", Audience.COMMUNITY, ONE.value(), TWO.value());
      assertThat(bob.sees("p1")).isEmpty();

      village.delivered(alice, ONE);
      assertThat(bob.sees("p1")).isEmpty();

      village.delivered(alice, TWO);
      assertThat(bob.sees("p1")).containsExactly("a:" + alice.account() + "/community");
    }

    @Test
    void theOriginalWithoutTheSharedCopyIsNotEnough() {
      alice.postsStripped("p1", Audience.COMMUNITY, ONE.value(), TWO.value());
      village.delivered(alice, TWO);
      assertThat(bob.sees("p1")).isEmpty();

      village.delivered(alice, ONE);
      assertThat(bob.sees("p1")).containsExactly("a:" + alice.account() + "/community");
    }

    @Test
    void wordsAreCheckedAgainstWhereThePostIsGoing() {
      alice.posts("p1", Audience.COMMUNITY, "Boat", ONE.value());

      assertThat(alice.comments("c1", "p1", "for me", Audience.ME).reason())
          .isEqualTo(Rejection.AUDIENCE_CHANGED);
      assertThat(bob.likes("p1", Audience.COMMUNITY).reason()).isEqualTo(Rejection.NOT_VISIBLE);
    }
  }

  @Nested
  class OnceTheLastPictureIsThere {
    private List<Change> publish() {
      alice.posts("p1", Audience.COMMUNITY, "Boat", ONE.value(), TWO.value());
      alice.comments("c1", "p1", "first", Audience.COMMUNITY);
      alice.comments("c2", "p1", "second", Audience.COMMUNITY);
      alice.likes("p1", Audience.COMMUNITY);
      village.delivered(alice, ONE);
      assertThat(bob.hears()).isEmpty();
      alice.pulls();

      village.delivered(alice, TWO);
      return alice.pulls();
    }

    @Test
    void thePostMovesToItsGoalAndTakesItsWordsAlongInOrder() {
      publish();

      String posts = "a:" + alice.account() + "/community";
      String echoes = "e:" + alice.account() + "/community";
      assertThat(bob.hears())
          .containsExactly(
              "put post p1 " + posts,
              "put comment c1 " + echoes,
              "put comment c2 " + echoes,
              "put likes p1 " + echoes);
    }

    @Test
    void theAuthorsDevicesSeeItMoveInOneGroup() {
      List<Change> moved = publish();

      assertThat(moved)
          .filteredOn(change -> change.kind().equals(Change.REMOVE))
          .extracting(Change::stream, Change::entity)
          .containsExactlyInAnyOrder(
              tuple("a:" + alice.account() + "/me", "p1"),
              tuple("e:" + alice.account() + "/me", "c1"),
              tuple("e:" + alice.account() + "/me", "c2"),
              tuple("e:" + alice.account() + "/me", "p1"));
      assertThat(moved).allMatch(change -> change.device().equals("server"));
      assertThat(alice.sees("p1")).doesNotContain("a:" + alice.account() + "/me");
    }

    @Test
    void itIsOrderedByWhenItWasShownAndCommentsByWhenTheyWereWritten() {
      List<Change> moved = publish();

      Change post = moved.getFirst();
      assertThat(row(post).publishSeq()).isEqualTo(post.seq());
      assertThat(row(post).waiting()).isFalse();
      assertThat(moved)
          .filteredOn(change -> change.row() != null && row(change).kind().equals("comment"))
          .allMatch(change -> row(change).createSeq() < post.seq());
    }

    @Test
    void itsEarlierBodiesAreOutOfTheLog() {
      String before = alice.cursor();
      publish();

      assertThat(alice.page(before).changes())
          .filteredOn(change -> change.stream().endsWith("/me"))
          .filteredOn(change -> change.kind().equals(Change.PUT) && !change.entity().endsWith("-o"))
          .isNotEmpty()
          .allMatch(change -> change.row() == null);
    }

    @Test
    void tellingItTwiceChangesNothing() {
      publish();
      long head = village.durable.seq();

      village.delivered(alice, ONE, TWO);

      assertThat(village.durable.seq()).isEqualTo(head);
    }
  }

  @Test
  void anOriginalThatCantGiveTheSharedCopyIsToldAtOnce() {
    village.delivered(alice, TWO);
    erasures.derivable(TWO, Set.of(TWO)).join();

    assertThat(alice.postsStripped("p1", Audience.COMMUNITY, ONE.value(), TWO.value()).reason())
        .isEqualTo(Rejection.WRONG_COPY);
  }

  @Test
  void anOriginalThatCanGiveTheSharedCopyWaitsUntilItIsMade() {
    village.delivered(alice, TWO);
    erasures.derivable(TWO, Set.of(TWO, ONE)).join();

    Outcome outcome = alice.postsStripped("p1", Audience.COMMUNITY, ONE.value(), TWO.value());

    assertThat(outcome.result()).isEqualTo(Outcome.ACCEPTED);
    assertThat(bob.sees("p1")).isEmpty();
    village.service.copied(alice.account(), ONE).join();
    assertThat(bob.sees("p1")).containsExactly("a:" + alice.account() + "/community");
  }

  @Test
  void anOriginalOfWhichNothingIsKnownWaitsToo() {
    village.delivered(alice, TWO);

    Outcome outcome = alice.postsStripped("p1", Audience.COMMUNITY, ONE.value(), TWO.value());

    assertThat(outcome.result()).isEqualTo(Outcome.ACCEPTED);
    assertThat(bob.sees("p1")).isEmpty();
  }

  @Test
  void blobsThatWereThereBeforeMakeNobodyWait() {
    village.delivered(alice, ONE);

    Outcome outcome = alice.posts("p1", Audience.COMMUNITY, "Boat", ONE.value());

    assertThat(bob.sees("p1")).containsExactly("a:" + alice.account() + "/community");
    assertThat(outcome.result()).isEqualTo(Outcome.ACCEPTED);
  }

  @Test
  void aDiaryStaysWhereItIs() {
    alice.posts("p1", Audience.ME, "Diary", ONE.value());
    alice.comments("c1", "p1", "mine", Audience.ME);

    village.delivered(alice, ONE);

    Placed row =
        alice.snapshot().stream().filter(p -> p.entity().equals("p1")).findFirst().orElseThrow();
    assertThat(row.row().waiting()).isFalse();
    assertThat(row.row().publishSeq()).isPositive();
    assertThat(row.stream()).isEqualTo("a:" + alice.account() + "/me");
    assertThat(alice.sees("c1")).containsExactly("e:" + alice.account() + "/me");
  }

  @Test
  void originalsAreNamedToTheAuthorOnly() {
    village.delivered(alice, ONE);
    alice.posts("p1", Audience.COMMUNITY, "Boat", ONE.value());

    assertThat(alice.sees("p1-o")).containsExactly("a:" + alice.account() + "/me");
    assertThat(bob.sees("p1-o")).isEmpty();
  }
}
