package app.kith.server.blob;

import app.kith.core.model.BlobId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who is at work on a blob at the moment. Whoever stores a blob or makes something of it holds it
 * from before that until the database says whose it is; whoever erases it must be alone with it. So
 * no blob is erased between its bytes coming and their being somebody's.
 *
 * <p>It knows this process only, as a folder of blobs has only one; a crash lets all holds go.
 * Readers need none.
 */
public final class BlobHolds {
  private static final int ALONE = -1;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition released = lock.newCondition();
  private final Map<BlobId, Integer> holders = new HashMap<>();

  /** A blob that is held; closing lets it go. */
  public final class Hold implements AutoCloseable {
    private final BlobId blob;
    private boolean closed;

    private Hold(BlobId blob) {
      this.blob = blob;
    }

    public BlobId blob() {
      return blob;
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        release(blob);
      }
    }
  }

  /** Holds a blob beside others who hold it; waits while somebody is alone with it. */
  public Hold share(BlobId blob) {
    lock.lock();
    try {
      while (holders.getOrDefault(blob, 0) == ALONE) {
        released.awaitUninterruptibly();
      }
      holders.merge(blob, 1, Integer::sum);
      return new Hold(blob);
    } finally {
      lock.unlock();
    }
  }

  /** Holds a blob that nobody else holds; empty where somebody does. Does not wait. */
  public Optional<Hold> alone(BlobId blob) {
    lock.lock();
    try {
      boolean free = holders.putIfAbsent(blob, ALONE) == null;
      return free ? Optional.of(new Hold(blob)) : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private void release(BlobId blob) {
    lock.lock();
    try {
      // One who was alone, or the last of several, leaves nothing.
      holders.computeIfPresent(blob, (held, count) -> count <= 1 ? null : count - 1);
      released.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
