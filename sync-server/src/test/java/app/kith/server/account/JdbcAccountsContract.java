package app.kith.server.account;

import app.kith.server.account.state.JdbcAccountTables;
import app.kith.server.database.Database;
import app.kith.server.sync.Village;
import app.kith.server.sync.jdbc.JdbcChangeLog;
import app.kith.server.sync.jdbc.JdbcTable;
import app.kith.server.sync.jdbc.JdbcTables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Accounts in a database. */
abstract class JdbcAccountsContract extends AccountsContract {
  private final Database database;

  /**
   * @param empty closed with the test
   */
  JdbcAccountsContract(Database empty) throws IOException {
    super(JdbcChangeLog.open(empty, tables(), Village.EPOCH));
    database = empty;
  }

  private static List<JdbcTable<?, ?>> tables() {
    List<JdbcTable<?, ?>> tables = new ArrayList<>(JdbcTables.all());
    tables.addAll(JdbcAccountTables.all());
    return tables;
  }

  @AfterEach
  void close() throws IOException {
    database.close();
  }
}
