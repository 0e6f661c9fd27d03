package app.kith.server.media.erase;

import app.kith.server.database.Database;
import app.kith.server.postgres.RealPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("server")
class PostgresEraserTest extends EraserTest {
  @RegisterExtension static final RealPostgres postgres = new RealPostgres();

  @Override
  protected Database empty() throws IOException {
    return Database.open(postgres.newDatabase());
  }
}
