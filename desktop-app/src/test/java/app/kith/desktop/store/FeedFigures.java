package app.kith.desktop.store;

import app.kith.core.bench.FilledDevice;
import app.kith.core.home.DeviceHome;
import app.kith.desktop.DesktopGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No test: what {@code ./kith bench phone} holds against the phone's figures. */
class FeedFigures {
  @TempDir Path folder;

  @Test
  void write() throws IOException {
    DeviceHome home = new DeviceHome(folder);
    try (JdbcOutboxStore outbox = JdbcOutboxStore.open(home.outbox())) {
      FilledDevice.join(folder, outbox);
    }
    try (DesktopGraph device = new DesktopGraph(home)) {
      int posts = Integer.getInteger("figures.posts");
      Path into = Path.of(System.getProperty("figures"));
      Files.write(into, FilledDevice.measure(device, posts));
    }
  }
}
