package app.kith.core.memory;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Transactions over {@link MemoryTable}s, with what a real disk does to them: an exception takes a
 * transaction back, and a power cut takes back the newest ones that were not forced yet.
 *
 * <p>It keeps how to undo instead of copies, so a transaction costs what it changes.
 */
public final class MemoryDisk {
  /** As with a write-ahead log that is copied into its file now and then: older ones are safe. */
  private static final int UNFORCED = 16;

  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<List<Runnable>> unforced = new ArrayDeque<>();
  private List<Runnable> undo = new ArrayList<>();
  private boolean writing;

  /** What is done inside a transaction. */
  public interface Action<T> {
    T run() throws IOException;
  }

  public <T> T read(Action<T> reading) throws IOException {
    enter();
    try {
      return reading.run();
    } finally {
      lock.unlock();
    }
  }

  /** Runs a change; it is not forced when it returns. */
  public <T> T write(Action<T> change) throws IOException {
    enter();
    boolean done = false;
    try {
      writing = true;
      T result = change.run();
      done = true;
      return result;
    } finally {
      writing = false;
      finish(done);
      lock.unlock();
    }
  }

  private void enter() {
    if (lock.isHeldByCurrentThread()) {
      throw new IllegalStateException(
          "a transaction inside a transaction: use the reader or writer at hand");
    }
    lock.lock();
  }

  private void finish(boolean done) {
    List<Runnable> steps = undo;
    undo = new ArrayList<>();
    if (!done) {
      undo(steps);
    } else if (!steps.isEmpty()) {
      unforced.addLast(steps);
      if (unforced.size() > UNFORCED) {
        unforced.removeFirst();
      }
    }
  }

  /** Called by a table before it changes. */
  void changing(Runnable undoing) {
    if (!writing || !lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("a change outside of a writing transaction");
    }
    undo.add(undoing);
  }

  /** Nothing done so far can be lost any more. */
  public void force() {
    enter();
    try {
      unforced.clear();
    } finally {
      lock.unlock();
    }
  }

  /** The power is cut: a number of the newest transactions that were not forced never happened. */
  public void cutPower(Random random) {
    enter();
    try {
      for (int lost = random.nextInt(unforced.size() + 1); lost > 0; lost--) {
        undo(unforced.removeLast());
      }
      unforced.clear();
    } finally {
      lock.unlock();
    }
  }

  private static void undo(List<Runnable> steps) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      steps.get(i).run();
    }
  }
}
