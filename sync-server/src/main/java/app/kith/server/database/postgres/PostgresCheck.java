package app.kith.server.database.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** What must be true of a PostgreSQL before the server keeps anything in it. */
public final class PostgresCheck {
  private static final int OLDEST = 15;

  private PostgresCheck() {}

  /** What is wrong, to stand behind the database's name; empty where all is well. */
  public static Optional<String> problem(Connection connection) throws SQLException {
    return problem(
        connection.getMetaData().getDatabaseMajorVersion(),
        setting(connection, "server_encoding"),
        setting(connection, "fsync"),
        setting(connection, "synchronous_commit"));
  }

  static Optional<String> problem(
      int version, String encoding, String fsync, String synchronousCommit) {
    if (version < OLDEST) {
      return Optional.of(
          " is PostgreSQL " + version + ": Kith needs " + OLDEST + " or newer, update it");
    }
    if (!encoding.equals("UTF8")) {
      return Optional.of(
          " keeps text as "
              + encoding
              + ": make another one with create database … encoding 'UTF8' template template0");
    }
    if (!fsync.equals("on")) {
      return Optional.of(
          " forgets in a power cut what it has said to keep: set fsync = on in postgresql.conf");
    }
    return synchronousCommit.equals("on") || synchronousCommit.equals("remote_apply")
        ? Optional.empty()
        : Optional.of(
            " answers before it has kept anything: take synchronous_commit="
                + synchronousCommit
                + " out of the URL");
  }

  private static String setting(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("show " + name)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    }
  }
}
