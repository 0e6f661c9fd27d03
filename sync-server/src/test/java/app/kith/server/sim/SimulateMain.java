package app.kith.server.sim;

import app.kith.core.planted.Planted;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The {@code simulate} verb: runs seeds, with a planted bug where one is named. */
public final class SimulateMain {
  private static final int USAGE = 2;

  private SimulateMain() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(args, out, err));
  }

  static int run(String[] args, PrintStream out, PrintStream err) {
    long from = 0;
    int seeds = 1_000;
    String planted = "";
    boolean json = false;
    for (int i = 0; i < args.length; i++) {
      String option = args[i];
      if (option.equals("--json")) {
        json = true;
        continue;
      }
      if (option.equals("--help")) {
        out.println("kith simulate --seeds N [--from S] [--planted BUG | --planted list]");
        out.println("for example: kith simulate --seeds 500 --planted wrong-tie-break");
        return 0;
      }
      if (!Set.of("--seeds", "--from", "--planted").contains(option) || i + 1 == args.length) {
        err.println(
            "kith: simulate takes --seeds N, --from S and --planted BUG: see kith simulate --help");
        return USAGE;
      }
      String value = args[++i];
      try {
        switch (option) {
          case "--seeds" -> seeds = positive(value);
          case "--from" -> from = Long.parseLong(value);
          default -> planted = value;
        }
      } catch (NumberFormatException e) {
        err.println(
            "kith: " + option + " takes a number, not " + value + ": try " + option + " 500");
        return 1;
      }
    }
    return planted.equals("list") ? list(out) : simulate(from, seeds, planted, json, out, err);
  }

  private static int positive(String value) {
    int number = Integer.parseInt(value);
    if (number < 1) {
      throw new NumberFormatException(value);
    }
    return number;
  }

  private static int list(PrintStream out) {
    for (Planted bug : Planted.values()) {
      out.println(name(bug));
    }
    for (app.kith.server.sync.Planted bug : app.kith.server.sync.Planted.values()) {
      out.println(name(bug));
    }
    return 0;
  }

  /** How a bug is named on the command line. */
  static String name(Enum<?> bug) {
    return bug.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static int simulate(
      long from, int seeds, String planted, boolean json, PrintStream out, PrintStream err) {
    Set<Planted> core = EnumSet.noneOf(Planted.class);
    Set<app.kith.server.sync.Planted> server = EnumSet.noneOf(app.kith.server.sync.Planted.class);
    for (Planted bug : Planted.values()) {
      if (name(bug).equals(planted)) {
        core.add(bug);
      }
    }
    for (app.kith.server.sync.Planted bug : app.kith.server.sync.Planted.values()) {
      if (name(bug).equals(planted)) {
        server.add(bug);
      }
    }
    if (!planted.isEmpty() && core.isEmpty() && server.isEmpty()) {
      err.println(
          "kith: there is no bug called "
              + planted
              + " to plant: kith simulate --planted list names them");
      return 1;
    }
    long start = System.nanoTime();
    Optional<Simulation.Failure> failure = new Simulation(core, server).firstFailure(from, seeds);
    if (failure.isPresent()) {
      if (json) {
        out.println("{\"ok\":false,\"seed\":" + failure.get().seed() + ",\"seeds\":" + seeds + "}");
      }
      err.println(failure.get().text());
      err.println(
          "kith: seed "
              + failure.get().seed()
              + " failed: run it again with --from "
              + failure.get().seed()
              + " --seeds 1");
      return 1;
    }
    double took = (System.nanoTime() - start) / 1e9;
    out.println(
        json
            ? "{\"ok\":true,\"seeds\":" + seeds + "}"
            : String.format(Locale.ROOT, "%d seeds held in %.1f s", seeds, took));
    return 0;
  }
}
