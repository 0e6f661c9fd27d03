package app.kith.android.store;

import android.content.Context;
import androidx.test.core.app.ApplicationProvider;
import app.kith.android.AndroidGraph;
import app.kith.core.bench.FilledDevice;
import app.kith.core.home.DeviceHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.SQLiteMode;

/** No test: what {@code ./kith bench phone} prints of the phone. */
@RunWith(RobolectricTestRunner.class)
@SQLiteMode(SQLiteMode.Mode.NATIVE)
public class FeedFigures {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void write() throws IOException {
    Context context = ApplicationProvider.getApplicationContext();
    Path root = folder.getRoot().toPath();
    DeviceHome home = new DeviceHome(root);
    try (RoomOutboxStore outbox = RoomOutboxStore.open(context, home.outbox())) {
      FilledDevice.join(root, outbox);
    }
    try (AndroidGraph device = new AndroidGraph(context, home)) {
      int posts = Integer.getInteger("figures.posts");
      Path into = Path.of(System.getProperty("figures"));
      Files.write(into, FilledDevice.measure(device, posts));
    }
  }
}
