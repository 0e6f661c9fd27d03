package app.kith.server.sim;

import app.kith.core.planted.Planted;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A bug that the simulator plants, in shared code or in the server's. */
sealed interface PlantedBug {
  /** In code that devices share. */
  record InCore(Planted bug) implements PlantedBug {}

  /** In the server's own code. */
  record InServer(app.kith.server.sync.Planted bug) implements PlantedBug {}

  static List<PlantedBug> all() {
    List<PlantedBug> all = new ArrayList<>();
    for (Planted bug : Planted.values()) {
      all.add(new InCore(bug));
    }
    for (app.kith.server.sync.Planted bug : app.kith.server.sync.Planted.values()) {
      all.add(new InServer(bug));
    }
    return all;
  }

  static Optional<PlantedBug> named(String name) {
    return all().stream().filter(bug -> bug.label().equals(name)).findFirst();
  }

  /** Its name on the command line. */
  default String label() {
    Enum<?> bug =
        switch (this) {
          case InCore core -> core.bug();
          case InServer server -> server.bug();
        };
    return bug.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A simulation of a community that has it. */
  default Simulation planted(Runnable afterEach) {
    return switch (this) {
      case InCore core -> new Simulation(EnumSet.of(core.bug()), Set.of(), afterEach);
      case InServer server -> new Simulation(Set.of(), EnumSet.of(server.bug()), afterEach);
    };
  }
}
