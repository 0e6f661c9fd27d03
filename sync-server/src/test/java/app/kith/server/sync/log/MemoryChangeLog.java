package app.kith.server.sync.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * A change log in memory. What is committed is seen at once and lost by a {@link #crash()} until it
 * was forced, as with a database whose disk lost its power.
 */
public final class MemoryChangeLog implements ChangeLog {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final List<Plan> unforced = new ArrayList<>();
  private MemoryState current;
  private MemoryState durable;

  public MemoryChangeLog(Head head) {
    current = new MemoryState(head);
    durable = new MemoryState(head);
  }

  @Override
  public <T> T write(Write<T> work) throws IOException {
    lock.writeLock().lock();
    try {
      Transaction transaction = new Transaction();
      T result = work.run(transaction);
      if (transaction.plan != null) {
        current.apply(transaction.plan);
        unforced.add(transaction.plan);
      }
      return result;
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public <T> T read(Read<T> work) throws IOException {
    lock.readLock().lock();
    try {
      return work.run(current);
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public void force() {
    lock.writeLock().lock();
    try {
      unforced.forEach(durable::apply);
      unforced.clear();
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** The power goes: every commit since the last force is gone. */
  public void crash() {
    crash(0);
  }

  /**
   * The power goes, but the first {@code kept} commits since the last force had reached the disk.
   */
  public void crash(int kept) {
    lock.writeLock().lock();
    try {
      unforced.subList(0, kept).forEach(durable::apply);
      unforced.clear();
      current = durable.copy();
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** How many commits a crash would lose. */
  public int unforced() {
    lock.readLock().lock();
    try {
      return unforced.size();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** All rows of a table, for tests that look for what must not be there. */
  public <K, V> List<V> all(Table<K, V> table) {
    lock.readLock().lock();
    try {
      return current.all(table);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** All changes that were ever written, also those that the log has let go: for oracles. */
  public List<LogRow> everything(long after) {
    lock.readLock().lock();
    try {
      return current.everything(after);
    } finally {
      lock.readLock().unlock();
    }
  }

  private final class Transaction implements LogTransaction {
    private @Nullable Plan plan;

    @Override
    public void apply(Plan plan) {
      if (this.plan != null) {
        throw new IllegalStateException("a second plan in one transaction");
      }
      this.plan = plan;
    }

    @Override
    public Head head() {
      return current.head();
    }

    @Override
    public long floor() {
      return current.floor();
    }

    @Override
    public <K, V> Map<K, V> find(Table<K, V> table, Collection<K> keys) {
      return current.find(table, keys);
    }

    @Override
    public <I, K, V> List<V> where(Index<I, K, V> index, Collection<I> values) {
      return current.where(index, values);
    }

    @Override
    public List<LogRow> changes(long after, long upTo, int limit) {
      return current.changes(after, upTo, limit);
    }

    @Override
    public List<Placement> placements(Placement.Scan scan, @Nullable Placement after, int limit) {
      return current.placements(scan, after, limit);
    }
  }
}
