package app.kith.core.loop;

import app.kith.core.feed.SweepOriginals;
import app.kith.core.home.DeviceHome;
import app.kith.core.home.LockHolder;
import app.kith.core.media.OriginalsFolder;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.remote.MediaCache;
import app.kith.core.remote.reach.CommunityServer;
import app.kith.core.store.LocalStore;
import app.kith.core.sync.SyncEngine;
import app.kith.core.sync.exchange.SyncListener;
import app.kith.core.view.DeviceView;
import app.kith.core.view.RowReader;
import java.io.Closeable;
import java.io.IOException;

/** A device as its sync loop needs it; each app's graph is one. */
public interface SyncedDevice extends Closeable {
  DeviceHome home();

  /** This process, as others are told of it that find the home's sync lock held. */
  LockHolder holder();

  /** What was done here and is not settled yet. */
  OutboxStore outbox();

  /** What the server confirmed. */
  LocalStore base();

  DeviceView view();

  RowReader rows();

  OriginalsFolder originals();

  MediaCache cache();

  /** Only who holds the home's sync lock may run it. */
  SweepOriginals sweepOriginals();

  /** Opens the sync engine; only who holds the home's sync lock may drive it. */
  SyncEngine engine(SyncListener listener) throws IOException;

  /** The way to the community's server; asks nothing yet. */
  CommunityServer server() throws IOException;
}
