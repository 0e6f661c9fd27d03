package app.kith.android.store;

import app.kith.core.store.LocalStore;
import app.kith.core.store.LocalStoreContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.ParameterizedRobolectricTestRunner;
import org.robolectric.ParameterizedRobolectricTestRunner.Parameters;
import org.robolectric.RuntimeEnvironment;

/** The very contract that the stores in memory and by JDBC keep, on Android's SQLite. */
@RunWith(ParameterizedRobolectricTestRunner.class)
public class RoomLocalStoreTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private final String promise;

  public RoomLocalStoreTest(String promise) {
    this.promise = promise;
  }

  @Parameters(name = "{0}")
  public static List<Object[]> promises() {
    return Promises.of(LocalStoreContract.class);
  }

  @Test
  public void keepsItsPromise() throws Throwable {
    Promises.keep(new OnRoom(folder.getRoot().toPath()), promise);
  }

  /** The contract's subject. */
  static final class OnRoom extends LocalStoreContract {
    private final Path folder;

    OnRoom(Path folder) {
      this.folder = folder;
    }

    @Override
    protected LocalStore open() throws IOException {
      return RoomLocalStore.open(RuntimeEnvironment.getApplication(), folder.resolve("store.db"));
    }

    @Override
    protected boolean readsBesideWrites() {
      return true;
    }
  }
}
