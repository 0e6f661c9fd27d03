package app.kith.android.compose.draft;

import app.kith.android.compose.take.Offer;
import app.kith.android.compose.take.Taken;
import app.kith.core.thread.StoreThread;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what was given, one thing after the other, so that the first are shown while the last
 * are still read. Who stops it need not wait for another app that hangs. Used on the main thread.
 */
final class Taking {
  private final ComposeSource source;
  private final Supplier<StoreThread> threads;
  private final Told told;
  private final Deque<Job> waiting = new ArrayDeque<>();
  private @Nullable Run run;
  private boolean busy;
  private int done;

  private record Job(Offer offer, String id) {}

  /** From one stop to the next. */
  private static final class Run {
    final StoreThread thread;
    volatile boolean wanted = true;

    Run(StoreThread thread) {
      this.thread = thread;
    }
  }

  /** Who is told, on the main thread. */
  interface Told {
    /** Whether the draft needs this picture, and has room for it. */
    boolean wants(String id);

    /** Of so many one is being read, the first, second, and so on. */
    void at(int number, int all);

    void taken(String id, Taken what);

    /** Nothing is waiting any more. */
    void done();
  }

  /**
   * Takes nothing yet.
   *
   * @param threads a new one each time, to be closed here
   */
  Taking(ComposeSource source, Supplier<StoreThread> threads, Told told) {
    this.source = source;
    this.threads = threads;
    this.told = told;
  }

  boolean isBusy() {
    return busy;
  }

  /** Takes these in, as pictures with these ids. */
  void take(Map<String, Offer> offers) {
    offers.forEach((id, each) -> waiting.add(new Job(each, id)));
    if (!busy) {
      busy = true;
      done = 0;
      next();
    }
  }

  private void next() {
    for (Job job = waiting.poll(); job != null; job = waiting.poll()) {
      if (told.wants(job.id())) {
        ask(job);
        return;
      }
    }
    busy = false;
    told.done();
  }

  private void ask(Job job) {
    done++;
    told.at(done, done + waiting.size());
    Run now = run == null ? new Run(threads.get()) : run;
    run = now;
    now.thread.ask(
        () -> source.take(job.offer(), job.id(), () -> now.wanted),
        taken -> {
          if (now.wanted) {
            told.taken(job.id(), taken);
            next();
          }
        });
  }

  /** Leaves out what was not taken yet. */
  void stop() {
    Run stopped = run;
    run = null;
    waiting.clear();
    if (stopped != null) {
      stopped.wanted = false;
      new Thread(stopped.thread::close, "kith-take-end").start();
    }
    if (busy) {
      busy = false;
      told.done();
    }
  }
}
