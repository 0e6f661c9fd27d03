package app.kith.server.database;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class H2DatabaseTest extends DatabaseContract {
  @TempDir Path home;

  @Override
  protected DatabaseLocation location() {
    return new DatabaseLocation.InHome(home);
  }
}
