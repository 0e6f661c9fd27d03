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
  void membersThatANewerProgramGaveAPostAreRelayedWithItByteForByte() {
    phone.sends(
        "{\"kind\":\"post\",\"v\":1,\"entity\":\"p1\",\"audience\":\"community\",\"glow\":true,\"value\":"
            + "{\"fixed\":{\"claimed\":1,\"media\":[]},\"caption\":\"Boat\",\"mood\":[1,  2.50]}}");

    Row post = row(bob.pulls().getLast());
    assertThat(post.kind()).isEqualTo(Row.POST);
    assertThat(post.regs().text())
        .contains("\"mood\":{\"v\":[1,  2.50],")
        .contains("\"m.glow\":{\"v\":true,")
        .contains("\"caption\":{\"v\":\"Boat\",");
    assertThat(bob.snapshot())
        .anySatisfy(placed -> assertThat(placed.row().regs().text()).contains("\"mood\":{"));
  }

  @Test
  void aKnownKindOfANewerVersionIsParkedToo() {
    phone.sends("{\"kind\":\"like\",\"v\":2,\"entity\":\"p1\"}");

    assertThat(row(laptop.pulls().getLast()).kind()).isEqualTo(Row.PARKED);
  }
}
