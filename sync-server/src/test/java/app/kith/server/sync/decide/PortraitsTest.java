package app.kith.server.sync.decide;

import static app.kith.server.sync.Villager.registers;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.mutation.Base;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Registers;
import app.kith.core.mutation.Rejection;
import app.kith.core.wire.Change;
import app.kith.core.wire.Outcome;
import app.kith.server.sync.Village;
import app.kith.server.sync.Villager;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortraitsTest {
  /** The smallest that there is: one pixel's header, and no pixel. */
  private static final String TINY = "/9j/wAALCAABAAEBAREA/9oACAEBAAA/AP/Z";

  private final Village village = new Village();
  private final Villager alice = village.member("alice");
  private final Villager bob = village.member("bob");

  private Outcome portrays(Villager who, Villager whom, String jpeg, Base base) {
    return who.does(new Mutation.EditPortrait(whom.account(), jpeg, base));
  }

  @Test
  void everybodyGetsItWithTheName() {
    bob.pulls();

    assertThat(portrays(alice, alice, TINY, Base.NOTHING).result()).isEqualTo(Outcome.ACCEPTED);

    List<Change> changes = bob.pulls();
    assertThat(changes).hasSize(1);
    assertThat(registers(changes.getFirst())).contains(TINY, Registers.NAME);
  }

  @Test
  void itIsTakenAwayAndNobodyKeepsIt() {
    portrays(alice, alice, TINY, Base.NOTHING);
    bob.pulls();
    portrays(alice, alice, "", Base.of(alice.last()));

    assertThat(registers(bob.pulls().getLast())).contains(Registers.PORTRAIT).doesNotContain(TINY);
    assertThat(alice.snapshot()).noneMatch(placed -> placed.toString().contains(TINY));
  }

  @Test
  void nobodyPortraysAnother() {
    Outcome outcome = portrays(bob, alice, TINY, Base.NOTHING);

    assertThat(outcome.result()).isEqualTo(Outcome.REJECTED);
    assertThat(outcome.reason()).isEqualTo(Rejection.NOT_YOURS);
  }

  @Test
  void whatIsNoPlainJpegIsRefused() {
    Outcome outcome = portrays(alice, alice, "R0lGODlh", Base.NOTHING);

    assertThat(outcome.reason()).isEqualTo(Rejection.MALFORMED);
  }
}
