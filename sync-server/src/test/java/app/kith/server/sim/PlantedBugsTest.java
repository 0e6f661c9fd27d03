package app.kith.server.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A simulator that finds nothing may be blind: each of these bugs it must find. */
@Tag("simulator")
class PlantedBugsTest {
  private static final int SEEDS = 3_000;

  static List<PlantedBug> bugs() {
    return PlantedBug.all();
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void isCaught(PlantedBug bug) {
    Simulation simulation = bug.planted(() -> {});

    Optional<Simulation.Failure> failure = simulation.firstFailure(0, SEEDS);

    assertThat(failure).as(bug.label()).isPresent();
    System.out.printf("%s is caught by seed %d%n", bug.label(), failure.get().seed());
  }
}
