package app.kith.server.database;

import app.kith.server.database.postgres.PostgresCheck;
import app.kith.server.database.postgres.PostgresUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * The two databases that the server runs on, and where they differ. Everything else is written in
 * SQL that both take; H2 runs in its PostgreSQL mode, so {@code ON CONFLICT DO NOTHING} is shared.
 */
public enum Dialect {
  /** In the server's own process, a file in its home. */
  H2("jdbc:h2:") {
    @Override
    String complete(String url) {
      // WRITE_DELAY=0: a commit is in the file when it returns, so that a killed process loses
      // nothing. DB_CLOSE_*: only Database.close() closes it, no hook and no idle pool.
      return url
          + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE"
          + ";LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=128;TRACE_LEVEL_FILE=0";
    }

    @Override
    Properties properties(String url) {
      Properties properties = new Properties();
      // WRITE_DELAY and CHECKPOINT ask for the rights of the administrator, who is the first user.
      if (!url.toUpperCase(Locale.ROOT).contains(";USER=")) {
        properties.setProperty("user", "kith");
        properties.setProperty("password", "");
      }
      return properties;
    }

    @Override
    Optional<String> problem(Connection connection) {
      return Optional.empty();
    }

    @Override
    public boolean showsForcedOnly() {
      return false;
    }

    /**
     * {@inheritDoc}
     *
     * <p>H2's REPEATABLE READ takes a snapshot of each table when a statement first names it, so
     * two tables may disagree; its SERIALIZABLE takes one of all tables at the first statement.
     */
    @Override
    String snapshotIsolation() {
      return "TRANSACTION_SERIALIZABLE";
    }

    @Override
    void force(Connection connection) throws SQLException {
      execute(connection, "CHECKPOINT SYNC");
    }

    @Override
    void shutDown(Connection connection) throws SQLException {
      execute(connection, "SHUTDOWN");
    }
  },

  /** PostgreSQL 15 or what speaks its protocol, elsewhere and shared by several instances. */
  POSTGRESQL("jdbc:postgresql:") {
    @Override
    String complete(String url) {
      return PostgresUrl.parse(url).plain();
    }

    @Override
    Properties properties(String url) {
      return PostgresUrl.parse(url).properties();
    }

    @Override
    Optional<String> problem(Connection connection) throws SQLException {
      return PostgresCheck.problem(connection);
    }

    /** A commit is written to the log and forced before any other session sees it. */
    @Override
    public boolean showsForcedOnly() {
      return true;
    }

    @Override
    String snapshotIsolation() {
      return "TRANSACTION_REPEATABLE_READ";
    }

    @Override
    void force(Connection connection) {
      // A commit is forced before it returns: the opening has looked at the settings.
    }

    @Override
    void shutDown(Connection connection) {
      // Its owner's to stop.
    }
  };

  private final String prefix;

  Dialect(String prefix) {
    this.prefix = prefix;
  }

  /** Which database a JDBC URL leads to; empty for all that the server doesn't run on. */
  public static Optional<Dialect> of(String url) {
    for (Dialect dialect : values()) {
      if (url.startsWith(dialect.prefix)) {
        return Optional.of(dialect);
      }
    }
    return Optional.empty();
  }

  /** The URL with the settings that the server relies on. */
  abstract String complete(String url);

  /** What to connect with, besides the URL. */
  abstract Properties properties(String url);

  /** Why nothing can be kept there, to stand behind the database's name. */
  abstract Optional<String> problem(Connection connection) throws SQLException;

  /**
   * Whether readers see only what is on the disk, so that all they see may be told; else a commit
   * is seen before it is forced.
   */
  public abstract boolean showsForcedOnly();

  /** The isolation, in HikariCP's words, in which all reads of a transaction see one moment. */
  abstract String snapshotIsolation();

  /** Forces all commits so far to the disk. */
  abstract void force(Connection connection) throws SQLException;

  /** Ends an embedded database. */
  abstract void shutDown(Connection connection) throws SQLException;

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
