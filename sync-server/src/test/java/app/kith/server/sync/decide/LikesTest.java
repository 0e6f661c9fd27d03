package app.kith.server.sync.decide;

import static app.kith.server.sync.Villager.registers;
import static app.kith.server.sync.Villager.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.Audience;
import app.kith.core.mutation.Rejection;
import app.kith.core.wire.Change;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.Row;
import app.kith.server.sync.Village;
import app.kith.server.sync.Villager;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LikesTest {
  private final Village village = new Village();
  private final Villager alice = village.member("alice");
  private final Villager bob = village.member("bob");
  private final Villager cat = village.member("cat");

  @Test
  void likesStandInARowThatTellsNothingOfThePost() {
    alice.posts("p1", Audience.COMMUNITY, "Boat");
    bob.likes("p1", Audience.COMMUNITY);
    cat.pulls();

    cat.likes("p1", Audience.COMMUNITY);

    Change change = cat.pulls().getLast();
    assertThat(change.stream()).isEqualTo("e:" + alice.account() + "/community");
    assertThat(row(change).kind()).isEqualTo(Row.LIKES);
    assertThat(row(change).post()).isEqualTo("p1");
    assertThat(row(change).fixed()).isNull();
    assertThat(registers(change))
        .contains("like/" + bob.account())
        .contains("like/" + cat.account())
        .doesNotContain("caption");
  }

  @Test
  void aLikeIsTakenBackByItsGiver() {
    alice.posts("p1", Audience.COMMUNITY, "Boat");
    bob.likes("p1", Audience.COMMUNITY);
    village.pass(Duration.ofSeconds(1));

    bob.unlikes("p1", Audience.COMMUNITY);

    assertThat(registers(alice.pulls().getLast())).contains("\"v\":false");
  }

  @Test
  void onlyReadersMayLike() {
    alice.posts("p1", Audience.FOLLOWERS, "Plans");

    assertThat(bob.likes("p1", Audience.FOLLOWERS).reason()).isEqualTo(Rejection.NOT_VISIBLE);
    bob.follows(alice);
    assertThat(bob.likes("p1", Audience.FOLLOWERS).result()).isEqualTo(Outcome.ACCEPTED);
  }

  @Test
  void aLikeForFewerPeopleThanReadItNowIsSentBack() {
    alice.posts("p1", Audience.COMMUNITY, "Boat");

    assertThat(bob.likes("p1", Audience.FOLLOWERS).reason()).isEqualTo(Rejection.AUDIENCE_CHANGED);
  }

  @Test
  void takingBackNeedsNeitherAnOpenGrantNorTheRightAudience() {
    alice.posts("p1", Audience.FOLLOWERS, "Plans");
    bob.follows(alice);
    bob.likes("p1", Audience.FOLLOWERS);
    village.pass(Duration.ofSeconds(1));
    bob.unfollows(alice);

    Outcome outcome = bob.unlikes("p1", Audience.ME);

    assertThat(outcome.result()).isEqualTo(Outcome.ACCEPTED);
    assertThat(registers(alice.pulls().getLast())).contains("\"v\":false");
  }

  @Test
  void whatIsNoPostCanNotBeLiked() {
    alice.posts("p1", Audience.COMMUNITY, "Boat");
    bob.comments("c1", "p1", "Nice", Audience.COMMUNITY);

    assertThat(cat.likes("c1", Audience.COMMUNITY).reason()).isEqualTo(Rejection.UNKNOWN);
    assertThat(cat.likes("p9", Audience.COMMUNITY).reason()).isEqualTo(Rejection.UNKNOWN);
    alice.deletes("p1");
    assertThat(cat.likes("p1", Audience.COMMUNITY).reason()).isEqualTo(Rejection.DELETED);
    assertThat(cat.unlikes("p1", Audience.COMMUNITY).reason()).isEqualTo(Rejection.DELETED);
  }
}
