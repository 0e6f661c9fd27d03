package app.kith.desktop.store;

import app.kith.core.store.LocalStore;
import app.kith.core.store.LocalStoreContract;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class JdbcLocalStoreTest extends LocalStoreContract {
  @TempDir Path folder;

  @Override
  protected LocalStore open() throws IOException {
    return JdbcLocalStore.open(folder.resolve("base.db"));
  }

  @Override
  protected boolean readsBesideWrites() {
    return true;
  }
}
