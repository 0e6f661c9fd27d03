package app.kith.server.account;

import app.kith.server.database.Database;
import app.kith.server.postgres.RealPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("server")
class PostgresAccountsTest extends JdbcAccountsContract {
  @RegisterExtension static final RealPostgres postgres = new RealPostgres();

  PostgresAccountsTest() throws IOException {
    super(Database.open(postgres.newDatabase()));
  }
}
