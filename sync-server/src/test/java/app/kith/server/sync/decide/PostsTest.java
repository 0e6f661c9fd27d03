package app.kith.server.sync.decide;

import static app.kith.server.sync.Villager.fixed;
import static app.kith.server.sync.Villager.registers;
import static app.kith.server.sync.Villager.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.Audience;
import app.kith.core.model.EntityId;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Rejection;
import app.kith.core.wire.Change;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.SnapshotPage.Placed;
import app.kith.server.sync.Village;
import app.kith.server.sync.Villager;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PostsTest {
  private final Village village = new Village();
  private final Villager alice = village.member("alice");
  private final Villager bob = village.member("bob");

  @Test
  void aPostReachesEveryMember() {
    bob.pulls();

    Outcome outcome = alice.posts("p1", Audience.COMMUNITY, "Boat");

    assertThat(outcome.result()).isEqualTo(Outcome.ACCEPTED);
    assertThat(bob.hears()).containsExactly("put post p1 a:" + alice.account() + "/community");
  }

  @Test
  void aPostCarriesItsBodiesAsTheyWereSent() {
    String fixed = "{ \"claimed\": 5, \"media\":[], \"mood\" : \"caf\\u00e9\"}";
    alice.sends(
        "{\"kind\":\"post\",\"v\":1,\"entity\":\"p1\",\"audience\":\"community\",\"value\":"
            + "{\"fixed\":"
            + fixed
            + ",\"caption\":\"B\\u006fat\"}}");

    Change change = bob.pulls().getLast();

    assertThat(fixed(row(change))).isEqualTo(fixed);
    assertThat(registers(change))
        .isEqualTo(
            "{\"audience\":{\"v\":\"community\",\"by\":\"%s\",\"at\":%d},"
                    .formatted(alice.last(), village.now())
                + "\"caption\":{\"v\":\"B\\u006fat\",\"by\":\"%s\",\"at\":%d}}"
                    .formatted(alice.last(), village.now()));
  }

  @Test
  void itsAcceptedSeqIsThatOfItsOwnChange() {
    Outcome outcome = alice.posts("p1", Audience.COMMUNITY, "Boat");

    assertThat(bob.pulls().getLast().seq()).isEqualTo(outcome.seq());
    assertThat(outcome.stamp()).isEqualTo(village.now());
  }

  @Test
  void whatItsAudienceDoesNotHoldIsNeverRead() {
    alice.posts("p1", Audience.ME, "Diary");
    alice.posts("p2", Audience.FOLLOWERS, "Plans");

    assertThat(bob.hears()).isEmpty();
    assertThat(bob.snapshot()).extracting(Placed::entity).doesNotContain("p1", "p2");
    assertThat(alice.snapshot()).extracting(Placed::entity).contains("p1", "p2");
  }

  @Nested
  class OnAnIdThatIsThere {
    @Test
    void theSamePostAgainIsARepeat() {
      alice.posts("p1", Audience.COMMUNITY, "Boat");
      long head = village.durable.seq();

      Outcome again = alice.posts("p1", Audience.COMMUNITY, "Boat");

      assertThat(again.result()).isEqualTo(Outcome.ACCEPTED);
      assertThat(village.durable.seq()).isEqualTo(head);
    }

    @Test
    void otherWordsAreNotSwallowed() {
      alice.posts("p1", Audience.COMMUNITY, "Boat");

      Outcome other = alice.posts("p1", Audience.COMMUNITY, "Ship");

      assertThat(other.reason()).isEqualTo(Rejection.ID_TAKEN);
    }

    @Test
    void aRepeatIsOneAlsoAfterAnEdit() {
      alice.posts("p1", Audience.COMMUNITY, "Boat");
      alice.captions("p1", "Ship", alice.last());

      Outcome again = alice.posts("p1", Audience.COMMUNITY, "Boat");

      assertThat(again.result()).isEqualTo(Outcome.ACCEPTED);
      assertThat(bob.snapshot().getLast().row().regs().text()).contains("Ship");
    }

    @Test
    void anotherAuthorIsRefused() {
      alice.posts("p1", Audience.COMMUNITY, "Boat");

      assertThat(bob.posts("p1", Audience.COMMUNITY, "Boat").reason())
          .isEqualTo(Rejection.ID_TAKEN);
    }

    @Test
    void anAccountIsNoPost() {
      assertThat(alice.posts(alice.account().value(), Audience.ME, "me").reason())
          .isEqualTo(Rejection.ID_TAKEN);
    }

    @Test
    void noPictureIsShownUnderTwoPosts() {
      String hash = "ab".repeat(32);
      alice.posts("p1", Audience.COMMUNITY, "Boat", hash);
      bob.does(new Mutation.Delete(new EntityId("p1-o")));

      Outcome stolen =
          bob.sends(
              "{\"kind\":\"post\",\"v\":1,\"entity\":\"p2\",\"audience\":\"community\",\"value\":"
                  + "{\"fixed\":{\"claimed\":1,\"media\":[{\"id\":\"p1-m0\",\"kind\":\"photo\","
                  + "\"type\":\"image/jpeg\",\"width\":1,\"height\":1,\"bytes\":1,\"sha256\":\""
                  + hash
                  + "\"}]},\"caption\":\"\",\"originals\":{\"files\":[{\"media\":\"p1-m0\","
                  + "\"sha256\":\""
                  + hash
                  + "\",\"bytes\":1,\"type\":\"image/jpeg\",\"name\":\"a\"}]}}}");

      assertThat(stolen.reason()).isEqualTo(Rejection.ID_TAKEN);
    }
  }

  @Nested
  class Refused {
    @Test
    void asMalformedWhenItIsNone() {
      assertThat(alice.sends("boat").reason()).isEqualTo(Rejection.MALFORMED);
      assertThat(alice.sends("{\"kind\":\"like\",\"v\":1}").reason())
          .isEqualTo(Rejection.MALFORMED);
    }

    @Test
    void asTooLongByTheSharedLimits() {
      assertThat(alice.posts("p1", Audience.ME, "x".repeat(5_001)).reason())
          .isEqualTo(Rejection.TOO_LONG);
      assertThat(
              alice
                  .sends("{\"kind\":\"poll\",\"v\":1,\"entity\":\"" + "x".repeat(66_000) + "\"}")
                  .reason())
          .isEqualTo(Rejection.TOO_LONG);
    }

    @Test
    void asMalformedWhenItsBaseWasNeverNumbered() {
      alice.posts("p1", Audience.COMMUNITY, "Boat");

      Outcome outcome =
          alice.sends(
              "{\"kind\":\"caption\",\"v\":1,\"entity\":\"p1\",\"value\":\"x\",\"base\":\"#3\","
                  + "\"audience\":\"community\"}");

      assertThat(outcome.reason()).isEqualTo(Rejection.MALFORMED);
    }

    @Test
    void andToldInTheWritersOwnStream() {
      alice.pulls();

      Outcome outcome = alice.sends("boat");

      Change told = alice.pulls().getLast();
      assertThat(told.outcome()).isEqualTo(outcome);
      assertThat(told.stream()).isEqualTo("u:" + alice.account());
      assertThat(told.seq()).isEqualTo(outcome.seq());
      assertThat(bob.hears()).isEmpty();
    }
  }
}
