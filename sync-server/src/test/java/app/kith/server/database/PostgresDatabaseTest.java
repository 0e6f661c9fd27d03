package app.kith.server.database;

import app.kith.server.postgres.RealPostgres;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("server")
class PostgresDatabaseTest extends DatabaseContract {
  @RegisterExtension static final RealPostgres postgres = new RealPostgres();

  private @Nullable DatabaseLocation place;

  @Override
  protected DatabaseLocation location() throws IOException {
    DatabaseLocation known = place == null ? postgres.newDatabase() : place;
    place = known;
    return known;
  }
}
