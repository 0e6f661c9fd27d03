package app.kith.server.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("simulator")
class SimulationTest {
  private static final int SEEDS = 500;

  @Test
  void everySeedDrainsAndAgrees() {
    Simulation simulation = new Simulation(Set.of(), Set.of(), () -> {});

    Optional<Simulation.Failure> failure = simulation.firstFailure(0, SEEDS);

    assertThat(failure.map(Simulation.Failure::text)).isEmpty();
  }
}
