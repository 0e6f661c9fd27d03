package app.kith.server.sync.jdbc;

import app.kith.core.model.Epoch;
import app.kith.server.database.Database;
import app.kith.server.database.DatabaseException;
import app.kith.server.database.Session;
import app.kith.server.database.UnknownCommitException;
import app.kith.server.sync.log.ChangeLog;
import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.NotCommitted;
import app.kith.server.sync.log.Table;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The change log in the server's database. */
public final class JdbcChangeLog implements ChangeLog {
  private final Database database;
  private final Map<Table<?, ?>, JdbcTable<?, ?>> tables;
  private final Epoch epoch;

  private JdbcChangeLog(Database database, List<JdbcTable<?, ?>> tables, Epoch epoch) {
    this.database = database;
    this.tables = JdbcTable.byTable(tables);
    this.epoch = epoch;
  }

  /**
   * Opens the log, with all of it on the disk.
   *
   * @param first the epoch to begin in where the database has no log
   */
  public static JdbcChangeLog open(Database database, List<JdbcTable<?, ?>> tables, Epoch first)
      throws IOException {
    Epoch epoch =
        database.write(session -> {
          if (JdbcLog.newest(session).isEmpty()) {
            // Another server may begin it at the same moment.
            JdbcLog.begin(session, Head.start(first));
          }
          return JdbcLog.newest(session).map(Head::epoch).orElse(first);
        });
    return new JdbcChangeLog(database, tables, epoch);
  }

  @Override
  public <T> T write(Write<T> work) throws IOException {
    try {
      return database.write(session -> {
        Head head = JdbcLog.lock(session, epoch).orElseThrow(this::anotherEpoch);
        return run(() -> work.run(new JdbcView(session, tables, head)));
      });
    } catch (UnknownCommitException e) {
      throw e;
    } catch (DatabaseException e) {
      // Only what the database itself refused may be refused.
      throw e.isNobodysFault() ? e : new NotCommitted(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public <T> T read(Read<T> work) throws IOException {
    return database.read(session -> {
      Head head = head(session);
      return run(() -> work.run(new JdbcView(session, tables, head)));
    });
  }

  private Head head(Session session) throws SQLException {
    return JdbcLog.newest(session)
        .orElseThrow(() -> new IllegalStateException("the log was opened and has no head"));
  }

  private IOException anotherEpoch() {
    return new IOException(
        "This server's log has gone on elsewhere than in epoch " + epoch + ": restart the server.");
  }

  @Override
  public boolean showsForcedOnly() {
    return database.dialect().showsForcedOnly();
  }

  /** Every write is forced before it returns, so there is nothing left to do. */
  @Override
  public void force() {}

  /** Something that reads or writes through the port. */
  private interface Step<T> {
    T run() throws IOException;
  }

  private static <T> T run(Step<T> step) throws IOException, SQLException {
    try {
      return step.run();
    } catch (SqlFailure e) {
      throw e.failure();
    }
  }
}
