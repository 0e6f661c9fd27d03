package app.kith.server.media.rendition;

import app.kith.server.database.Database;
import app.kith.server.postgres.RealPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("server")
class PostgresRenditionJobsTest extends RenditionJobsTest {
  @RegisterExtension static final RealPostgres postgres = new RealPostgres();

  @Override
  protected Database empty() throws IOException {
    return Database.open(postgres.newDatabase());
  }
}
