package app.kith.server.sync.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.core.model.Epoch;
import app.kith.server.account.state.JdbcAccountTables;
import app.kith.server.database.Database;
import app.kith.server.database.DatabaseLocation;
import app.kith.server.sync.log.ChangeLog;
import app.kith.server.sync.log.ChangeLogContract;
import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.LogView;
import app.kith.server.sync.log.NotCommitted;
import app.kith.server.sync.log.Plan;
import app.kith.server.sync.state.StreamEnd;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a change log in a database must do on top of the others; each database fills this in. */
abstract class JdbcChangeLogContract extends ChangeLogContract {
  private final List<Database> databases = new ArrayList<>();

  /** The same place for all of a test, empty at its beginning. */
  protected abstract DatabaseLocation location() throws IOException;

  @Override
  protected ChangeLog log() throws IOException {
    return open(EPOCH);
  }

  protected final ChangeLog open(Epoch epoch) throws IOException {
    Database database = Database.open(location());
    databases.add(database);
    return JdbcChangeLog.open(database, tables(), epoch);
  }

  static List<JdbcTable<?, ?>> tables() {
    List<JdbcTable<?, ?>> tables = new ArrayList<>(JdbcTables.all());
    tables.addAll(JdbcAccountTables.all());
    return tables;
  }

  @AfterEach
  final void close() throws IOException {
    for (Database database : databases) {
      database.close();
    }
    databases.clear();
  }

  static Plan ends(Head head, StreamEnd end) {
    return new Plan(
        head,
        List.of(),
        List.of(new Plan.Delta<>(Tables.STREAMS, List.of(end), List.of(), List.of())));
  }

  @Test
  void theEpochOfALogThatIsThereCounts() throws IOException {
    log();
    close();

    ChangeLog again = open(new Epoch(1, "another"));

    assertThat(again.<Head>read(LogView::head).epoch()).isEqualTo(EPOCH);
  }

  @Test
  void aStatementThatFailsIsNotCommitted() throws IOException {
    ChangeLog log = log();
    ChangeLog.Write<Boolean> add =
        transaction -> {
          transaction.apply(ends(transaction.head(), new StreamEnd("k:", 1)));
          return true;
        };
    log.write(add);

    assertThatThrownBy(() -> log.write(add)).isInstanceOf(NotCommitted.class);
  }

  @Test
  void aDatabaseOutOfReachIsNobodysFault() throws IOException {
    ChangeLog log = log();
    close();

    assertThatThrownBy(() -> log.write(LogView::head))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(NotCommitted.class);
  }
}
