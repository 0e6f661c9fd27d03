package app.kith.desktop.store;

import app.kith.core.sql.SqlRow;
import app.kith.core.sql.SqlitePath;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One SQLite file in write-ahead mode, used by several threads and processes: one connection
 * writes, a few read beside it. A damaged cache is moved aside and begun anew; any other damaged
 * file is never touched.
 */
final class SqliteFile implements Closeable {
  private static final int READERS = 4;
  private static final String VERSION = "PRAGMA user_version";

  private final SqlitePath path;
  private final SqliteSchema schema;
  private final ReentrantLock writing = new ReentrantLock();
  private final Semaphore reading = new Semaphore(READERS);
  private final ConcurrentLinkedDeque<Sqlite> readers = new ConcurrentLinkedDeque<>();
  private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);
  private @Nullable Sqlite writer;
  private volatile @Nullable Object identity;
  private final AtomicInteger beginnings = new AtomicInteger();
  private volatile boolean namesForced;
  private volatile boolean tellWriter;
  private @Nullable Sqlite watcher;
  private @Nullable Object watched;
  private long watchings;
  private volatile boolean closed;

  private SqliteFile(SqlitePath path, SqliteSchema schema) {
    this.path = path;
    this.schema = schema;
  }

  static SqliteFile open(Path path, SqliteSchema schema) throws IOException {
    SqliteFile file = new SqliteFile(new SqlitePath(path.toAbsolutePath()), schema);
    try {
      file.openWriter();
    } catch (SqliteFailure e) {
      if (!e.isContentLost() || !schema.isCache()) {
        throw e;
      }
      file.path.moveAside();
      file.openWriter();
    }
    return file;
  }

  private Sqlite openWriter() throws IOException {
    path.create();
    Sqlite session = Sqlite.open(path.file(), schema.durability());
    boolean ready = false;
    try {
      if (session.sql(VERSION).number() != schema.version()) {
        session.transaction("BEGIN IMMEDIATE", this::convert);
      }
      identity = path.identity();
      namesForced = false;
      writer = session;
      ready = true;
      return session;
    } finally {
      if (!ready) {
        session.close();
      }
    }
  }

  private int convert(Sqlite session) throws IOException {
    // Asked again inside: another process may have been faster.
    int from = (int) session.sql(VERSION).number();
    if (from != schema.version()) {
      schema.convert(session, from, path.file());
      session.run("PRAGMA user_version = " + schema.version());
    }
    return from;
  }

  <T> T read(Sqlite.Work<T> work) throws IOException {
    int seen = enter();
    try {
      return reading(work);
    } catch (SqliteFailure e) {
      IOException told = begunAnew(e, seen);
      tellWriter |= told != e;
      throw told;
    } finally {
      inside.remove();
    }
  }

  private <T> T reading(Sqlite.Work<T> work) throws IOException {
    reading.acquireUninterruptibly();
    try {
      checkOpen();
      checkSame();
      Sqlite idle = readers.poll();
      Sqlite session = idle == null ? Sqlite.open(path.file(), schema.durability()) : idle;
      try {
        return session.transaction("BEGIN", checked(work));
      } finally {
        if (session.isUsable()) {
          readers.push(session);
        } else {
          session.close();
        }
      }
    } finally {
      reading.release();
    }
  }

  <T> T write(Sqlite.Work<T> work) throws IOException {
    int seen = enter();
    try {
      return writing(work);
    } catch (SqliteFailure e) {
      throw begunAnew(e, seen);
    } finally {
      inside.remove();
    }
  }

  private <T> T writing(Sqlite.Work<T> work) throws IOException {
    writing.lock();
    try {
      checkOpen();
      checkSame();
      if (tellWriter) {
        // What it is about to write was worked out from the content that is gone.
        tellWriter = false;
        throw anew();
      }
      Sqlite session = writer == null ? openWriter() : writer;
      try {
        return session.transaction("BEGIN IMMEDIATE", checked(work));
      } finally {
        if (!session.isUsable()) {
          writer = null;
          session.close();
        }
      }
    } finally {
      writing.unlock();
    }
  }

  /**
   * Another number after each commit of anybody else's connection, this program's own included;
   * cheap enough to be asked often.
   */
  synchronized long version() throws IOException {
    checkOpen();
    Object now = path.identity();
    if (watcher == null || !Objects.equals(watched, now)) {
      closeWatcher();
      watcher = Sqlite.open(path.file(), schema.durability());
      watched = now;
      watchings++;
    }
    return (watchings << 40) + watcher.sql("PRAGMA data_version").number();
  }

  private synchronized void closeWatcher() throws IOException {
    Sqlite last = watcher;
    watcher = null;
    if (last != null) {
      last.close();
    }
  }

  /** Returns once all commits are forced to disk. */
  void force() throws IOException {
    checkOpen();
    path.force();
    if (!namesForced) {
      // The log stays as long as this file is open.
      path.forceNames();
      namesForced = true;
    }
  }

  private int enter() {
    if (inside.get()) {
      throw new IllegalStateException(
          "a transaction inside a transaction of " + path + ": use the reader or writer at hand");
    }
    checkOpen();
    inside.set(true);
    return beginnings.get();
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException(path + " is closed");
    }
  }

  private void checkSame() throws IOException {
    if (!Objects.equals(identity, path.identity())) {
      throw SqliteFailure.replaced(path.file());
    }
  }

  /** Another program may have converted the file since it was opened. */
  private <T> Sqlite.Work<T> checked(Sqlite.Work<T> work) {
    return session -> {
      if (session.sql(VERSION).number() != schema.version()) {
        throw new IOException(path + " is used by another version of Kith: start this one again");
      }
      return work.run(session);
    };
  }

  /**
   * Begins a cache whose content is lost anew, and gives what the caller is to be told.
   *
   * @param seen the beginnings there had been when the failing transaction began
   */
  private IOException begunAnew(SqliteFailure failure, int seen) throws IOException {
    if (!failure.isContentLost() || !schema.isCache()) {
      return failure;
    }
    alone(() -> {
      if (beginnings.get() == seen) {
        closeSessions();
        // Another process may have begun a new file already.
        if (Objects.equals(identity, path.identity())) {
          path.moveAside();
        }
        openWriter();
        beginnings.incrementAndGet();
      }
    });
    IOException told = anew();
    told.initCause(failure);
    return told;
  }

  private IOException anew() {
    return new IOException(path + " was damaged and is built anew: run `kith sync`");
  }

  /** What SQLite's own check finds wrong, or nothing. Reads the whole file. */
  List<String> problems() throws IOException {
    enter();
    try {
      List<String> found =
          reading(s -> s.sql("PRAGMA integrity_check(20)").list(SqlRow::firstText));
      return found.equals(List.of("ok")) ? List.of() : found;
    } catch (SqliteFailure e) {
      return List.of(String.valueOf(e.getMessage()));
    } finally {
      inside.remove();
    }
  }

  @Override
  public void close() throws IOException {
    alone(() -> {
      closed = true;
      closeSessions();
      closeWatcher();
    });
  }

  /** A step that no transaction may be under way at. */
  private interface Step {
    void run() throws IOException;
  }

  private void alone(Step step) throws IOException {
    writing.lock();
    reading.acquireUninterruptibly(READERS);
    try {
      step.run();
    } finally {
      reading.release(READERS);
      writing.unlock();
    }
  }

  private void closeSessions() throws IOException {
    for (Sqlite session = readers.poll(); session != null; session = readers.poll()) {
      session.close();
    }
    Sqlite last = writer;
    writer = null;
    if (last != null) {
      last.close();
    }
  }
}
