package app.kith.server.database;

import app.kith.server.database.postgres.PostgresRefusal;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables up to date by the scripts in {@code db/migration}. */
final class Migration {
  /**
   * The number of the newest script; a test compares it with the folder. Where the database says
   * that it has this one, Flyway is not even loaded: that alone takes longer than all the rest of a
   * start.
   */
  static final int NEWEST = 7;

  private static final String NOT_ALLOWED = "42501";

  private final DataSource source;
  private final String name;

  Migration(DataSource source, String name) {
    this.source = source;
    this.name = name;
  }

  /** Runs what is missing; {@code first} is any connection to the database, left as it was. */
  void run(Connection first) throws IOException {
    if (isUpToDate(first)) {
      return;
    }
    try {
      Flyway flyway =
          Flyway.configure(Migration.class.getClassLoader())
              .dataSource(source)
              .locations("classpath:db/migration")
              .loggers("slf4j")
              .load();
      refuseNewer(flyway);
      flyway.migrate();
    } catch (FlywayException e) {
      if (e.getCause() instanceof SQLException refused
          && NOT_ALLOWED.equals(refused.getSQLState())) {
        String why = DatabaseException.firstLine(refused);
        throw new IOException(name + PostgresRefusal.sentence(NOT_ALLOWED, why), e);
      }
      throw new IOException(
          name
              + " could not be brought up to date ("
              + DatabaseException.firstLine(e)
              + "): keep it as it is and restore the backup of before the update",
          e);
    }
  }

  private static boolean isUpToDate(Connection connection) {
    String sql =
        "select version, success from flyway_schema_history order by installed_rank desc limit 1";
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet last = statement.executeQuery()) {
      return last.next() && last.getBoolean(2) && String.valueOf(NEWEST).equals(last.getString(1));
    } catch (SQLException e) {
      // No such table: a new database, or one that Flyway will have an opinion on.
      return false;
    }
  }

  private void refuseNewer(Flyway flyway) throws IOException {
    for (MigrationInfo migration : flyway.info().all()) {
      if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
        throw new IOException(name + " is of a newer Kith: update this Kith, then try again");
      }
    }
  }
}
