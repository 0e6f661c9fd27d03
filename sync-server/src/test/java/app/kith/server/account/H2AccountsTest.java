package app.kith.server.account;

import app.kith.server.database.MemoryDatabase;
import java.io.IOException;
import org.junit.jupiter.api.Tag;

@Tag("server")
class H2AccountsTest extends JdbcAccountsContract {
  H2AccountsTest() throws IOException {
    super(MemoryDatabase.open());
  }
}
