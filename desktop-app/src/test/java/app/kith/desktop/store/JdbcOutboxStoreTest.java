package app.kith.desktop.store;

import app.kith.core.outbox.OutboxStore;
import app.kith.core.outbox.OutboxStoreContract;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class JdbcOutboxStoreTest extends OutboxStoreContract {
  @TempDir Path folder;

  @Override
  protected OutboxStore open() throws IOException {
    return JdbcOutboxStore.open(folder.resolve("outbox.db"));
  }
}
