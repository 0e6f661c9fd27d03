package app.kith.server.sync.decide;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.Audience;
import app.kith.server.sync.Village;
import app.kith.server.sync.Villager;
import org.junit.jupiter.api.Test;

class PostsTest {
  private final Village village = new Village();
  private final Villager alice = village.member("alice");
  private final Villager bob = village.member("bob");

  @Test
  void aPostReachesEveryMember() {
    bob.pulls();

    alice.posts("p1", Audience.COMMUNITY, "Boat");

    assertThat(bob.hears()).containsExactly("put post p1 a:" + alice.account() + "/community");
  }
}
