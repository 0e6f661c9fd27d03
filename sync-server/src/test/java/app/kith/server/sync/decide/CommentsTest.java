package app.kith.server.sync.decide;

import static app.kith.server.sync.Villager.registers;
import static app.kith.server.sync.Villager.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.Audience;
import app.kith.core.mutation.Rejection;
import app.kith.core.wire.Change;
import app.kith.core.wire.Outcome;
import app.kith.server.sync.Village;
import app.kith.server.sync.Villager;
import org.junit.jupiter.api.Test;

class CommentsTest {
  private final Village village = new Village();
  private final Villager alice = village.member("alice");
  private final Villager bob = village.member("bob");

  @Test
  void aCommentStandsBesideThePostOrderedByItsCreate() {
    alice.posts("p1", Audience.COMMUNITY, "Boat");
    Outcome outcome = bob.comments("c1", "p1", "Nice", Audience.COMMUNITY);

    Change change = alice.pulls().getLast();

    assertThat(change.stream()).isEqualTo("e:" + alice.account() + "/community");
    assertThat(change.author()).isEqualTo(bob.account().value());
    assertThat(row(change).post()).isEqualTo("p1");
    assertThat(row(change).createSeq()).isEqualTo(outcome.seq());
    assertThat(registers(change)).contains("\"Nice\"");
  }

  @Test
  void itIsSentBackWherePostOrRightIsMissing() {
    assertThat(bob.comments("c1", "p1", "Nice", Audience.ME).reason()).isEqualTo(Rejection.UNKNOWN);
    alice.posts("p1", Audience.FOLLOWERS, "Plans");
    assertThat(bob.comments("c1", "p1", "Nice", Audience.FOLLOWERS).reason())
        .isEqualTo(Rejection.NOT_VISIBLE);
    alice.deletes("p1");
    assertThat(alice.comments("c1", "p1", "Nice", Audience.FOLLOWERS).reason())
        .isEqualTo(Rejection.DELETED);
  }

  @Test
  void itIsSentBackWhereMorePeopleReadNow() {
    alice.posts("p1", Audience.COMMUNITY, "Boat");

    Outcome outcome = bob.comments("c1", "p1", "Just us", Audience.FOLLOWERS);

    assertThat(outcome.reason()).isEqualTo(Rejection.AUDIENCE_CHANGED);
    assertThat(alice.sees("c1")).isEmpty();
  }

  @Test
  void theSameCommentAgainIsARepeatAndAnotherIsNot() {
    alice.posts("p1", Audience.COMMUNITY, "Boat");
    bob.comments("c1", "p1", "Nice", Audience.COMMUNITY);

    assertThat(bob.comments("c1", "p1", "Nice", Audience.COMMUNITY).result())
        .isEqualTo(Outcome.ACCEPTED);
    assertThat(bob.comments("c1", "p1", "Ugly", Audience.COMMUNITY).reason())
        .isEqualTo(Rejection.ID_TAKEN);
    assertThat(bob.posts("c1", Audience.ME, "Nice").reason()).isEqualTo(Rejection.ID_TAKEN);
  }
}
