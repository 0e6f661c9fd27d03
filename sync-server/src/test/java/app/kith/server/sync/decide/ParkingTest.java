package app.kith.server.sync.decide;

import static app.kith.server.sync.Villager.fixed;
import static app.kith.server.sync.Villager.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.wire.Change;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.Row;
import app.kith.server.sync.Village;
import app.kith.server.sync.Villager;
import org.junit.jupiter.api.Test;

class ParkingTest {
  private static final String POLL =
      "{\"kind\":\"poll\",\"v\":1,\"entity\":\"q1\",\"value\":{\"ask\":[1,  2.50]}}";

  private final Village village = new Village();
  private final Villager phone = village.member("alice");
  private final Villager laptop = village.another(phone);
  private final Villager bob = village.member("bob");

  @Test
  void whatANewerProgramMeantGoesWholeToTheAccountsOwnDevices() {
    Outcome outcome = phone.sends(POLL);

    Change change = laptop.pulls().getLast();
    assertThat(outcome.result()).isEqualTo(Outcome.ACCEPTED);
    assertThat(change.stream()).isEqualTo("u:" + phone.account());
    assertThat(row(change).kind()).isEqualTo(Row.PARKED);
    assertThat(fixed(row(change))).isEqualTo(POLL);
    assertThat(bob.hears()).isEmpty();
  }

  @Test
  void aKnownKindOfANewerVersionIsParkedToo() {
    phone.sends("{\"kind\":\"like\",\"v\":2,\"entity\":\"p1\"}");

    assertThat(row(laptop.pulls().getLast()).kind()).isEqualTo(Row.PARKED);
  }
}
