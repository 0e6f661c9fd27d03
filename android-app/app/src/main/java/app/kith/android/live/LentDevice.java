package app.kith.android.live;

import app.kith.core.feed.SweepOriginals;
import app.kith.core.home.DeviceHome;
import app.kith.core.home.LockHolder;
import app.kith.core.loop.SyncedDevice;
import app.kith.core.media.OriginalsFolder;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.remote.MediaCache;
import app.kith.core.remote.reach.CommunityServer;
import app.kith.core.store.LocalStore;
import app.kith.core.sync.SyncEngine;
import app.kith.core.sync.exchange.SyncListener;
import app.kith.core.view.DeviceView;
import app.kith.core.view.RowReader;
import java.io.IOException;

/**
 * The open device for somebody who closes what he has done with: it stays open for the others.
 *
 * @param back is run when it is closed
 */
record LentDevice(SyncedDevice device, Runnable back) implements SyncedDevice {
  @Override
  public DeviceHome home() {
    return device.home();
  }

  @Override
  public LockHolder holder() {
    return device.holder();
  }

  @Override
  public OutboxStore outbox() {
    return device.outbox();
  }

  @Override
  public LocalStore base() {
    return device.base();
  }

  @Override
  public DeviceView view() {
    return device.view();
  }

  @Override
  public RowReader rows() {
    return device.rows();
  }

  @Override
  public OriginalsFolder originals() {
    return device.originals();
  }

  @Override
  public MediaCache cache() {
    return device.cache();
  }

  @Override
  public SweepOriginals sweepOriginals() {
    return device.sweepOriginals();
  }

  @Override
  public SyncEngine engine(SyncListener listener) throws IOException {
    return device.engine(listener);
  }

  @Override
  public CommunityServer server() throws IOException {
    return device.server();
  }

  @Override
  public void close() {
    back.run();
  }
}
