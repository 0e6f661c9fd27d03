package app.kith.server.sim;

import app.kith.core.json.KithJson;
import app.kith.core.planted.Planted;
import app.kith.server.sim.check.Violation;
import app.kith.server.sim.trace.Trace;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Runs seeds, as many at a time as there are processors, and tells the first that fails as a
 * readable trace. A run has one thread and is the same each time.
 */
final class Simulation {
  private final Setting setting;
  private final Runnable afterEach;

  /**
   * @param afterEach is called after each seed, from any thread
   */
  Simulation(
      Set<Planted> planted, Set<app.kith.server.sync.Planted> serverPlanted, Runnable afterEach) {
    this.setting = new Setting(KithJson.create(), planted, serverPlanted);
    this.afterEach = afterEach;
  }

  /** What all runs share. */
  record Setting(
      Jsonb json, Set<Planted> planted, Set<app.kith.server.sync.Planted> serverPlanted) {}

  /**
   * A seed that failed.
   *
   * @param seed run it again for the same
   * @param what must never happen
   * @param trace what happened, one line an event
   */
  record Failure(long seed, String what, List<String> trace) {
    String text() {
      return String.join("\n", trace) + "\nseed " + seed + ": " + what;
    }
  }

  /** The first failing seed of a range. */
  Optional<Failure> firstFailure(long from, int seeds) {
    AtomicLong next = new AtomicLong(from);
    AtomicLong failed = new AtomicLong(from + seeds);
    int threads = Math.min(seeds, Runtime.getRuntime().availableProcessors());
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<CompletableFuture<Void>> sweeps =
          IntStream.range(0, threads)
              .mapToObj(i -> CompletableFuture.runAsync(() -> sweep(next, failed), executor))
              .toList();
      sweeps.forEach(CompletableFuture::join);
    }
    // Once more, with its trace.
    return failed.get() == from + seeds ? Optional.empty() : run(failed.get(), true);
  }

  /** Takes seed by seed until one below has failed, so that the first failing one is told. */
  private void sweep(AtomicLong next, AtomicLong failed) {
    for (long seed = next.getAndIncrement(); seed < failed.get(); seed = next.getAndIncrement()) {
      if (run(seed, false).isPresent()) {
        failed.accumulateAndGet(seed, Math::min);
      }
      afterEach.run();
    }
  }

  /** Runs one seed. */
  Optional<Failure> run(long seed, boolean traced) {
    Trace trace = new Trace(traced);
    try {
      new World(seed, setting, trace).run();
      return Optional.empty();
    } catch (RuntimeException | IOException e) {
      return Optional.of(new Failure(seed, trace.readable(describe(e)), trace.lines()));
    }
  }

  private static String describe(Exception e) {
    if (e instanceof Violation) {
      return String.valueOf(e.getMessage());
    }
    Throwable cause = e.getCause() == null ? e : e.getCause();
    StringBuilder text = new StringBuilder(cause.toString());
    StackTraceElement[] stack = cause.getStackTrace();
    for (int i = 0; i < Math.min(12, stack.length); i++) {
      text.append("\n    at ").append(stack[i]);
    }
    return text.toString();
  }
}
