package app.kith.desktop.store;

import app.kith.core.sql.SqlSession;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * One connection to one SQLite file, with its statements prepared once. It serves one transaction
 * at a time and is confined by its owner.
 */
final class Sqlite implements SqlSession, Closeable {
  /** How long another process may write before a transaction gives up waiting. */
  static final Duration BUSY = Duration.ofSeconds(10);

  private static final Duration TURN = Duration.ofMillis(5);

  /** What a commit means. */
  enum Durability {
    /** Forced to disk when it returns. */
    FORCED(
        "PRAGMA synchronous = FULL",
        // macOS forces to the medium only where asked so; elsewhere this says nothing.
        "PRAGMA fullfsync = 1"),
    /** The newest commits may be lost at a power cut, as a whole and in order. */
    LAZY(
        "PRAGMA synchronous = NORMAL",
        "PRAGMA cache_size = -32000",
        // Pages in SQLite's log: a snapshot rewrites the same ones often before they are copied.
        "PRAGMA wal_autocheckpoint = 8000",
        "PRAGMA journal_size_limit = 16000000");

    private final List<String> settings;

    Durability(String... settings) {
      this.settings = List.of(settings);
    }
  }

  private final Path file;
  private final Connection connection;
  private final Map<String, SqliteStatement> statements = new HashMap<>();
  private @Nullable SqliteFailure failure;

  private Sqlite(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Opens the file, which is made where there is none. */
  static Sqlite open(Path file, Durability durability) throws IOException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) BUSY.toMillis());
    Sqlite session;
    try {
      // As a URI, so that no character of the path is taken for an option.
      session = new Sqlite(file, config.createConnection("jdbc:sqlite:" + file.toUri()));
    } catch (SQLException e) {
      throw SqliteFailure.of(file, e);
    }
    boolean ready = false;
    try {
      session.writeAhead();
      for (String setting : durability.settings) {
        session.run(setting);
      }
      ready = true;
      return session;
    } finally {
      if (!ready) {
        session.close();
      }
    }
  }

  /** SQLite does not wait for its turn here where several open a new file at once; so this does. */
  private void writeAhead() throws IOException {
    long deadline = System.nanoTime() + BUSY.toNanos();
    while (true) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA journal_mode = WAL");
        return;
      } catch (SQLException e) {
        if (!SqliteFailure.isBusy(e) || System.nanoTime() - deadline > 0) {
          throw failed(e);
        }
        LockSupport.parkNanos(TURN.toNanos());
      }
    }
  }

  @Override
  public SqliteStatement sql(String text) throws IOException {
    checkUsable();
    SqliteStatement known = statements.get(text);
    if (known != null) {
      return known;
    }
    try {
      SqliteStatement made = new SqliteStatement(this, connection.prepareStatement(text), text);
      statements.put(text, made);
      return made;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Runs a statement without parameters that is not worth keeping. */
  void run(String text) throws IOException {
    checkUsable();
    try (Statement statement = connection.createStatement()) {
      statement.execute(text);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * Ends the use of this connection: SQLite may have ended the transaction by itself, so that what
   * follows would stand alone, and the driver gives up statements that failed.
   */
  SqliteFailure failed(SQLException cause) {
    SqliteFailure now = SqliteFailure.of(file, cause);
    failure = failure == null ? now : failure;
    return now;
  }

  private void checkUsable() throws SqliteFailure {
    if (failure != null) {
      throw failure;
    }
  }

  boolean isUsable() {
    return failure == null;
  }

  /** What is done inside a transaction. */
  interface Work<T> {
    T run(Sqlite session) throws IOException;
  }

  /** Runs it as one transaction; whatever it throws takes all back. */
  <T> T transaction(String begin, Work<T> work) throws IOException {
    run(begin);
    boolean done = false;
    try {
      T result = work.run(this);
      run("COMMIT");
      done = true;
      return result;
    } finally {
      if (!done && isUsable()) {
        run("ROLLBACK");
      }
    }
  }

  /** Closes the connection; a transaction that is open is taken back. */
  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw SqliteFailure.of(file, e);
    }
  }
}
