package app.kith.server.blob;

import app.kith.core.model.BlobId;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
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
 * <p>Among several servers of one store it goes by their locks; a crash lets all holds go. Readers
 * need none.
 */
public final class BlobHolds {
  private static final int ALONE = -1;

  /** How soon a blob is asked for again that another server is alone with, which is never long. */
  private static final Duration ASK_AGAIN = Duration.ofMillis(20);

  private final BlobLocks locks;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition released = lock.newCondition();
  private final Map<BlobId, Held> holders = new HashMap<>();

  /** Holds within this server, and the lock that stands for all of them. */
  private record Held(int count, BlobLocks.Lock lock) {}

  /** For a store that only this server has. */
  public BlobHolds() {
    this(BlobLocks.NONE);
  }

  /**
   * @param locks of all servers of the store
   */
  public BlobHolds(BlobLocks locks) {
    this.locks = locks;
  }

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
  public Hold share(BlobId blob) throws IOException {
    lock.lock();
    try {
      while (!isShared(blob)) {
        await();
      }
      return new Hold(blob);
    } finally {
      lock.unlock();
    }
  }

  private boolean isShared(BlobId blob) throws IOException {
    Held held = holders.get(blob);
    if (held != null) {
      if (held.count() != ALONE) {
        holders.put(blob, new Held(held.count() + 1, held.lock()));
      }
      return held.count() != ALONE;
    }
    Optional<BlobLocks.Lock> taken = locks.tryTake(name(blob), true);
    taken.ifPresent(mine -> holders.put(blob, new Held(1, mine)));
    return taken.isPresent();
  }

  /** Nobody tells when another server is done, so this one looks again and again. */
  private void await() throws IOException {
    try {
      var unused = released.awaitNanos(ASK_AGAIN.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while a picture was in use");
    }
  }

  /** Holds a blob that nobody else holds; empty where somebody does. Does not wait. */
  public Optional<Hold> alone(BlobId blob) throws IOException {
    lock.lock();
    try {
      if (holders.containsKey(blob)) {
        return Optional.empty();
      }
      Optional<BlobLocks.Lock> taken = locks.tryTake(name(blob), false);
      taken.ifPresent(mine -> holders.put(blob, new Held(ALONE, mine)));
      return taken.map(mine -> new Hold(blob));
    } finally {
      lock.unlock();
    }
  }

  private static String name(BlobId blob) {
    return "blob " + blob;
  }

  private void release(BlobId blob) {
    lock.lock();
    try {
      Held held = holders.get(blob);
      if (held != null && held.count() > 1) {
        holders.put(blob, new Held(held.count() - 1, held.lock()));
      } else if (held != null) {
        holders.remove(blob);
        letGo(held.lock());
      }
      released.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static void letGo(BlobLocks.Lock mine) {
    try {
      mine.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a lock in the folder of pictures can't be let go", e);
    }
  }
}
