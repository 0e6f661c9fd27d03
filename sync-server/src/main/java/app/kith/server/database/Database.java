package app.kith.server.database;

import app.kith.server.database.postgres.PostgresLine;
import app.kith.server.disk.DiskSpace;
import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The server's database, open and with its newest tables.
 *
 * <p>Every change goes through {@link #write}, which returns only when it is on the disk; every
 * answer made of several reads goes through {@link #read}, whose reads all see one moment. A reader
 * may see a commit before it is forced: who tells others of it waits for the durable head. Both run
 * their work on {@link QuietThreads another thread} and wait for it.
 */
public final class Database implements Closeable {
  private final DatabaseAccess access;
  private final Dialect dialect;
  private final HikariDataSource readers;
  private final HikariDataSource writers;
  private final Optional<DiskSpace> room;

  private final QuietThreads threads = new QuietThreads();
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * An open database.
   *
   * @param room what it leaves free on its disk; empty where the disk is somebody else's
   */
  Database(
      DatabaseAccess access,
      HikariDataSource readers,
      HikariDataSource writers,
      Optional<DiskSpace> room) {
    this.access = access;
    this.dialect = access.dialect();
    this.readers = readers;
    this.writers = writers;
    this.room = room;
  }

  /**
   * Opens the database, makes it where it is missing and brings its tables up to date.
   *
   * @throws IOException with one sentence for the user: held by another process, damaged, of a
   *     newer Kith, or no database at all
   */
  public static Database open(DatabaseLocation location) throws IOException {
    return new DatabaseOpening(location).open();
  }

  public Dialect dialect() {
    return dialect;
  }

  /**
   * Runs reads that all see the same moment, the one of the first of them. Changes are refused or
   * rolled back.
   *
   * @throws DatabaseException where the database fails; what the work throws passes through
   */
  public <T> T read(Work<T> work) throws IOException {
    Connection connection = borrow(readers);
    return call(connection, () -> read(connection, work));
  }

  /** The connection is the task's to give back, once it is begun. */
  private <T> T call(Connection connection, Callable<T> task) throws IOException {
    try {
      return threads.call(task);
    } catch (RejectedExecutionException e) {
      giveBack(connection);
      throw DatabaseException.outOfReach(new SQLException("it is closed", e));
    }
  }

  private <T> T read(Connection connection, Work<T> work) throws IOException {
    try {
      return work.in(new Session(connection, dialect));
    } catch (SQLException e) {
      throw failed("the database could not be read", e);
    } finally {
      giveBack(connection);
    }
  }

  /**
   * Runs one READ COMMITTED transaction; when this returns, its changes are committed and forced to
   * the disk. Whatever the work throws rolls it back.
   *
   * @throws app.kith.server.disk.DiskFullException where there is hardly room left on its disk;
   *     nothing was tried
   * @throws UnknownCommitException where the end of the commit is unknown
   * @throws DatabaseException where the database fails before; nothing was changed
   */
  public <T> T write(Work<T> work) throws IOException {
    if (room.isPresent()) {
      room.get().require(0);
    }
    Connection connection = borrow(writers);
    return call(connection, () -> write(connection, work));
  }

  private <T> T write(Connection connection, Work<T> work) throws IOException {
    try {
      T result = work.in(new Session(connection, dialect));
      commit(connection);
      return result;
    } catch (SQLException e) {
      throw failed("the database could not be changed", e);
    } finally {
      giveBack(connection);
    }
  }

  /**
   * A session of its own, by which servers of one database hear each other; the caller closes it.
   *
   * @return empty for a database that has one server by its nature
   */
  public Optional<PostgresLine> line() throws IOException {
    if (dialect != Dialect.POSTGRESQL) {
      return Optional.empty();
    }
    try {
      return Optional.of(new PostgresLine(access.connect()));
    } catch (SQLException e) {
      throw DatabaseException.outOfReach(e);
    }
  }

  /** Forces to the disk what readers may have seen before its writer had forced it. */
  public void force() throws IOException {
    write(session -> true);
  }

  private void commit(Connection connection) throws UnknownCommitException {
    try {
      connection.commit();
      dialect.force(connection);
    } catch (SQLException e) {
      connectAnew();
      throw new UnknownCommitException(e);
    }
  }

  /**
   * H2 closes itself where it can't write, and its connections don't notice: all of them have to
   * go, and the next one opens the file again, as far as it was written.
   */
  private void connectAnew() {
    if (!closed.get()) {
      readers.getHikariPoolMXBean().softEvictConnections();
      writers.getHikariPoolMXBean().softEvictConnections();
    }
  }

  private DatabaseException failed(String sentence, SQLException cause) {
    DatabaseException failure = new DatabaseException(sentence, cause);
    if (failure.connectionLost()) {
      connectAnew();
    }
    return failure;
  }

  private static Connection borrow(HikariDataSource pool) throws DatabaseException {
    try {
      return pool.getConnection();
    } catch (SQLException e) {
      throw DatabaseException.outOfReach(e);
    }
  }

  /** The pool rolls back what was not committed, and drops a connection where it can't. */
  private static void giveBack(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // What the transaction came to is known already, and a broken connection is not used again.
    }
  }

  /** Ends all connections and, for H2, the database; what was written is on the disk already. */
  @Override
  public void close() throws IOException {
    if (closed.getAndSet(true)) {
      return;
    }
    try (threads) {
      threads.call(this::end);
    }
  }

  private boolean end() throws IOException {
    try (readers;
        writers) {
      // The pools go first: the next line ends what they are connected to.
    }
    try {
      access.shutDown();
    } catch (SQLException e) {
      throw new DatabaseException("the database did not close well", e);
    }
    return true;
  }
}
