package app.kith.core.sync.drive;

import app.kith.core.sync.SyncEngine;
import app.kith.core.sync.exchange.Ask;
import app.kith.core.sync.exchange.Lane;
import app.kith.core.sync.exchange.SyncReply;
import app.kith.core.sync.exchange.Transport;
import io.avaje.json.JsonException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs a sync engine: its requests on a few threads, its state on the caller's. All waiting is
 * here.
 *
 * <p>Each lane waits by itself after a failure, so that a stuck upload does not hold up the
 * reading.
 */
public final class SyncDriver implements Closeable {
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final SyncEngine engine;
  private final Transport transport;
  private final ExecutorService threads;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final Map<Lane, Backoff> backoffs = new EnumMap<>(Lane.class);
  private final Map<Lane, Long> resting = new EnumMap<>(Lane.class);

  /** Why the server asked lanes to come again later. */
  private final Map<Lane, String> askedToWait = new EnumMap<>(Lane.class);

  private int failuresInARow;

  public SyncDriver(SyncEngine engine, Transport transport, Random random) {
    this.engine = engine;
    this.transport = transport;
    this.threads =
        Executors.newFixedThreadPool(
            Lane.values().length,
            task -> {
              Thread thread = new Thread(task, "kith-sync");
              thread.setDaemon(true);
              return thread;
            });
    for (Lane lane : Lane.values()) {
      backoffs.put(lane, new Backoff(FIRST_WAIT, LONGEST_WAIT, random));
    }
  }

  /** How a run ended. */
  public sealed interface Result {
    /** Nothing is left to do. */
    record Settled() implements Result {}

    /**
     * The time was over first; nothing is lost.
     *
     * @param asked why the server asked to come again later, where it did
     */
    record TimeOver(Optional<String> asked) implements Result {}

    /** The server could not be reached in three tries. */
    record Unreachable(String sentence) implements Result {}

    /**
     * The server, or this program, can't go on.
     *
     * @param code of the server's refusal, or {@link #OTHER_HISTORY}, or {@link
     *     Transport.OnTheWay#UNREADABLE}'s
     */
    record Stopped(String code, String sentence) implements Result {
      /** The server has another history than this device. */
      public static final String OTHER_HISTORY = "other_history";

      /** The server does not know this device, or no longer. */
      public static final String NO_SUCH_DEVICE = "no_such_device";

      /** Whether the server does not know this device, or no longer. */
      public boolean isSignedOut() {
        return code.equals(NO_SUCH_DEVICE);
      }
    }
  }

  /** When to end. */
  public interface Until {
    boolean reached() throws IOException;
  }

  /**
   * Syncs until the condition holds.
   *
   * @param until asked after each event; for a single sync {@link SyncEngine#isSettled}
   * @param limit the time at most
   * @param tries failures of one lane in a row, without any success in this run, after which the
   *     server counts as out of reach; 0 to try until the time is over
   * @throws InterruptedIOException where this thread is interrupted; nothing is lost
   */
  public Result run(Until until, Duration limit, int tries) throws IOException {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      if (until.reached()) {
        return new Result.Settled();
      }
      if (engine.stopped().isPresent()) {
        return new Result.Stopped(Result.Stopped.OTHER_HISTORY, engine.stopped().get());
      }
      long left = end - System.nanoTime();
      if (left <= 0) {
        return new Result.TimeOver(askedToWait.values().stream().findFirst());
      }
      ask();
      Event event = poll(left);
      if (event instanceof Event.Failed failed) {
        Result ended = failed(failed, tries);
        if (ended != null) {
          return ended;
        }
      } else if (event != null) {
        try {
          take(event);
        } catch (JsonException e) {
          Transport.OnTheWay what = Transport.OnTheWay.UNREADABLE;
          return new Result.Stopped(what.code(), what.sentence());
        }
      }
    }
  }

  private void ask() throws IOException {
    Set<Lane> rested = EnumSet.noneOf(Lane.class);
    for (Map.Entry<Lane, Long> entry : resting.entrySet()) {
      if (entry.getValue() <= System.nanoTime()) {
        rested.add(entry.getKey());
      }
    }
    resting.keySet().removeAll(rested);
    for (Ask ask : engine.next(resting.keySet())) {
      threads.execute(() -> exchange(ask));
    }
  }

  private void exchange(Ask ask) {
    try {
      events.add(new Event.Replied(ask, transport.exchange(ask.request())));
    } catch (IOException e) {
      events.add(new Event.Failed(ask, e));
    } catch (RuntimeException e) {
      // A bug of ours must not end the loop silently with the lane marked as busy for ever.
      events.add(new Event.Failed(ask, new IOException("internal: " + e, e)));
    }
  }

  private @Nullable Event poll(long nanos) throws InterruptedIOException {
    long wait = nanos;
    for (long until : resting.values()) {
      wait = Math.min(wait, Math.max(0, until - System.nanoTime()));
    }
    try {
      return events.poll(wait + 1, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the sync was interrupted: run `kith sync` again");
    }
  }

  private void take(Event event) throws IOException {
    switch (event) {
      case Event.Replied replied -> {
        failuresInARow = 0;
        backoff(replied.ask().request().lane()).succeeded();
        askedToWait.remove(replied.ask().request().lane());
        engine.received(replied.ask(), replied.reply());
      }
      case Event.Sent sent -> engine.received(sent.reply());
      case Event.Woken woken -> engine.refresh();
      case Event.Restarted restarted -> {
        resting.clear();
        backoffs.values().forEach(Backoff::succeeded);
        engine.refresh();
      }
      case Event.Nudged nudged -> {
        // The loop asks the engine again anyway, and the engine looks at the outbox.
      }
      case Event.Failed failed ->
          throw new IllegalStateException("failures are handled by their own method");
    }
  }

  private @Nullable Result failed(Event.Failed failed, int tries) throws IOException {
    Lane lane = failed.ask().request().lane();
    if (failed.why() instanceof Transport.RefusedException refused) {
      return engine.refused(failed.ask(), refused.code())
          ? null
          : new Result.Stopped(refused.code(), sentence(refused));
    }
    engine.failed(failed.ask());
    Backoff backoff = backoff(lane);
    resting.put(lane, System.nanoTime() + backoff.failed().toNanos());
    if (failed.why() instanceof Transport.LaterException later) {
      // It was reached, so this is no failure to reach it.
      failuresInARow = 0;
      askedToWait.put(lane, sentence(later));
      return null;
    }
    failuresInARow++;
    return tries > 0 && failuresInARow >= tries && backoff.failures() >= tries
        ? new Result.Unreachable(sentence(failed.why()))
        : null;
  }

  private Backoff backoff(Lane lane) {
    return Objects.requireNonNull(backoffs.get(lane), "every lane has one");
  }

  private static String sentence(IOException why) {
    return why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
  }

  /** Takes what live brought, from any thread. */
  public void sent(SyncReply reply) {
    events.add(new Event.Sent(reply));
  }

  /**
   * Looks again at the outbox and the log, from any thread: something was written, or live was
   * lost.
   */
  public void wake() {
    events.add(new Event.Woken());
  }

  /**
   * Forgets all waiting and looks again at once, from any thread: the computer has slept, so what
   * failed before tells nothing.
   */
  public void restart() {
    events.add(new Event.Restarted());
  }

  /** Looks again at the outbox, from any thread: another process may have written. */
  public void nudge() {
    events.add(new Event.Nudged());
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private sealed interface Event {
    record Replied(Ask ask, SyncReply reply) implements Event {}

    record Failed(Ask ask, IOException why) implements Event {}

    record Sent(SyncReply reply) implements Event {}

    record Woken() implements Event {}

    record Restarted() implements Event {}

    record Nudged() implements Event {}
  }
}
