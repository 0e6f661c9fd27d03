package app.kith.server.sim;

import app.kith.core.json.KithJson;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The {@code simulate} verb: runs seeds, with a planted bug where one is named. */
public final class SimulateMain {
  private final PrintStream out;
  private final PrintStream err;
  private final SimulateOptions options;

  private SimulateMain(PrintStream out, PrintStream err, SimulateOptions options) {
    this.out = out;
    this.err = err;
    this.options = options;
  }

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(args), out, err));
  }

  /** Gives the exit code. */
  static int run(List<String> words, PrintStream out, PrintStream err) {
    try {
      return new SimulateMain(out, err, SimulateOptions.parse(words)).run();
    } catch (SimulateOptions.Wrong e) {
      if (words.contains("--json")) {
        out.println(document(Map.of("error", error("usage", String.valueOf(e.getMessage())))));
      }
      err.println("kith: " + e.getMessage());
      return e.exit;
    }
  }

  private int run() throws SimulateOptions.Wrong {
    if (options.help()) {
      out.println("kith simulate --seeds N [--from S] [--planted BUG | --planted list]");
      out.println("for example: kith simulate --seeds 500 --planted wrong-tie-break");
      return 0;
    }
    if (options.planted().equals("list")) {
      return list();
    }
    return simulate();
  }

  private int list() {
    List<String> names = PlantedBug.all().stream().map(PlantedBug::label).toList();
    if (options.json()) {
      out.println(document(Map.of("planted", names)));
    } else {
      names.forEach(out::println);
    }
    return 0;
  }

  private int simulate() throws SimulateOptions.Wrong {
    long start = System.nanoTime();
    Simulation simulation = simulation(new Progress(err, options.seeds()));
    Optional<Simulation.Failure> failure = simulation.firstFailure(options.from(), options.seeds());
    if (failure.isPresent()) {
      return caught(failure.get());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    out.println(
        options.json()
            ? document(Map.of("seeds", options.seeds()))
            : String.format(
                Locale.ROOT,
                "%d %s held in %.1f s",
                options.seeds(),
                options.seeds() == 1 ? "seed" : "seeds",
                seconds));
    return 0;
  }

  private Simulation simulation(Runnable progress) throws SimulateOptions.Wrong {
    if (options.planted().isEmpty()) {
      return new Simulation(Set.of(), Set.of(), progress);
    }
    return PlantedBug.named(options.planted())
        .orElseThrow(() ->
            new SimulateOptions.Wrong(
                1,
                "there is no bug called "
                    + options.planted()
                    + " to plant: kith simulate --planted list names them"))
        .planted(progress);
  }

  private int caught(Simulation.Failure failure) {
    String again = " failed: run it again with --from " + failure.seed() + " --seeds 1";
    if (options.json()) {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("error", error("seed_failed", failure.what()));
      result.put("seed", failure.seed());
      result.put("trace", failure.trace());
      out.println(document(result));
    } else {
      out.println(failure.text());
    }
    err.println("kith: seed " + failure.seed() + again);
    return 1;
  }

  private static Map<String, String> error(String code, String message) {
    return Map.of("code", code, "message", message);
  }

  private static String document(Map<String, ?> value) {
    return KithJson.create().toJson(value);
  }

  /** Tells every few seconds how many seeds have run; a short run tells nothing. */
  private static final class Progress implements Runnable {
    private static final long EVERY_NANOS = Duration.ofSeconds(5).toNanos();

    private final PrintStream err;
    private final int seeds;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicLong told = new AtomicLong(System.nanoTime());

    Progress(PrintStream err, int seeds) {
      this.err = err;
      this.seeds = seeds;
    }

    /** One more seed has run. */
    @Override
    public void run() {
      int count = done.incrementAndGet();
      long last = told.get();
      long now = System.nanoTime();
      if (now - last >= EVERY_NANOS && told.compareAndSet(last, now)) {
        err.println("simulate: " + count + " of " + seeds + " seeds");
      }
    }
  }
}
