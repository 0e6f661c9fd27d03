package app.kith.server.sync.jdbc;

import app.kith.server.database.DatabaseLocation;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class H2ChangeLogTest extends JdbcChangeLogContract {
  @TempDir Path home;

  @Override
  protected DatabaseLocation location() {
    return new DatabaseLocation.InHome(home);
  }
}
