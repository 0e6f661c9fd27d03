package app.kith.desktop;

import app.kith.core.device.DeviceGraph;
import app.kith.core.feed.PublishPost;
import app.kith.core.home.DeviceHome;
import app.kith.core.media.Placeholders;
import app.kith.desktop.platform.DesktopPlaceholders;
import app.kith.desktop.platform.FfmpegPosters;
import app.kith.desktop.platform.SystemDeviceClock;
import app.kith.desktop.store.JdbcLocalStore;
import app.kith.desktop.store.JdbcOutboxStore;
import java.io.IOException;

/** A device on a computer: its files by JDBC, its clock, its pictures. */
public final class DesktopGraph extends DeviceGraph<JdbcOutboxStore, JdbcLocalStore> {

  /** Opens the device's two files; the home is a device's. */
  public DesktopGraph(DeviceHome home) throws IOException {
    super(home, JdbcOutboxStore::open, JdbcLocalStore::open, new SystemDeviceClock());
  }

  @Override
  protected long process() {
    return ProcessHandle.current().pid();
  }

  @Override
  protected Placeholders placeholders() {
    return new DesktopPlaceholders();
  }

  /** Posting where only the system's programs can draw posters. */
  public PublishPost publishPost() {
    return publishPost(new FfmpegPosters());
  }
}
