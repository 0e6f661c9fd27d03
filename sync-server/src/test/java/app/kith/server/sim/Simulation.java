package app.kith.server.sim;

import app.kith.core.planted.Planted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs seeds, and tells the first that fails as a readable trace. */
final class Simulation {
  private final Set<Planted> planted;
  private final Set<app.kith.server.sync.Planted> serverPlanted;

  Simulation(Set<Planted> planted, Set<app.kith.server.sync.Planted> serverPlanted) {
    this.planted = planted;
    this.serverPlanted = serverPlanted;
  }

  /**
   * A seed that failed.
   *
   * @param seed run it again for the same
   * @param what must never happen
   * @param trace what happened, one line an event
   */
  record Failure(long seed, String what, List<String> trace) {
    String text() {
      return "seed " + seed + ": " + what + "\n" + String.join("\n", trace);
    }
  }

  /** The first failing seed of a range. */
  Optional<Failure> firstFailure(long from, int seeds) {
    for (long seed = from; seed < from + seeds; seed++) {
      if (run(seed, false).isPresent()) {
        // Once more, with its trace: a run is the same each time.
        return run(seed, true);
      }
    }
    return Optional.empty();
  }

  /** Runs one seed. */
  Optional<Failure> run(long seed, boolean traced) {
    List<String> trace = new ArrayList<>();
    try {
      World world = new World(seed, planted, serverPlanted, traced);
      try {
        world.run();
      } finally {
        trace.addAll(world.trace());
      }
      return Optional.empty();
    } catch (Violation
        | IllegalStateException
        | IllegalArgumentException
        | NullPointerException e) {
      return Optional.of(new Failure(seed, describe(e), trace));
    } catch (IOException e) {
      return Optional.of(new Failure(seed, "input or output failed: " + e, trace));
    }
  }

  private static String describe(RuntimeException e) {
    if (e instanceof Violation) {
      return String.valueOf(e.getMessage());
    }
    Throwable cause = e.getCause() == null ? e : e.getCause();
    StringBuilder text = new StringBuilder(e + ": " + cause);
    StackTraceElement[] stack = cause.getStackTrace();
    for (int i = 0; i < Math.min(12, stack.length); i++) {
      text.append("\n    at ").append(stack[i]);
    }
    return text.toString();
  }
}
