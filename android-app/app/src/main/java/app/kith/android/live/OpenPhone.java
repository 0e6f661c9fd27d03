package app.kith.android.live;

import android.content.Context;
import app.kith.android.AndroidGraph;
import app.kith.android.device.PhoneHome;
import app.kith.core.home.DeviceHome;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The device of this process: its files are opened once, by whoever needs them first, and stay open
 * as long as the process lives. From any thread.
 */
public final class OpenPhone {
  private final Context context;
  private final PhoneHome home;
  private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
  private @Nullable AndroidGraph graph;

  public OpenPhone(Context context) {
    this.context = context;
    this.home = new PhoneHome(context);
  }

  public PhoneHome home() {
    return home;
  }

  /**
   * The phone's parts; never on the main thread.
   *
   * @throws IOException where the phone has not joined, or its files can't be opened
   */
  public synchronized AndroidGraph graph() throws IOException {
    AndroidGraph known = graph;
    if (known != null) {
      return known;
    }
    AndroidGraph opened =
        switch (home.find()) {
          case DeviceHome.Finding.Found found -> AndroidGraph.open(context, found.home());
          case DeviceHome.Finding.NoDevice none -> throw new IOException(none.sentence());
        };
    graph = opened;
    return opened;
  }

  /** Tells whoever watches that the stores have changed. */
  public void changed() {
    watchers.forEach(Runnable::run);
  }

  /** Is told of each change, on any thread; the answer ends that. */
  public Runnable watch(Runnable watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  /** Lets the files go, where the process outlives its use: in tests. */
  public synchronized void close() throws IOException {
    AndroidGraph known = graph;
    graph = null;
    if (known != null) {
      known.close();
    }
  }
}
