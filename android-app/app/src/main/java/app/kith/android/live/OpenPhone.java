package app.kith.android.live;

import android.content.Context;
import app.kith.android.AndroidGraph;
import app.kith.android.device.PhoneHome;
import app.kith.core.home.DeviceHome;
import app.kith.core.loop.SyncedDevice;
import java.io.IOException;
import java.io.InterruptedIOException;
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
  private int lent;

  public OpenPhone(Context context) {
    this(context, new PhoneHome(context));
  }

  /** One of before, to be read. */
  public OpenPhone(Context context, PhoneHome home) {
    this.context = context;
    this.home = home;
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
          case DeviceHome.Finding.Found found -> new AndroidGraph(context, found.home());
          case DeviceHome.Finding.NoDevice none -> throw new IOException(none.sentence());
        };
    graph = opened;
    return opened;
  }

  /** The device for somebody who closes what he has done with; never on the main thread. */
  public synchronized SyncedDevice lend() throws IOException {
    AndroidGraph open = graph();
    lent++;
    return new LentDevice(open, this::takeBack);
  }

  /** Something that is done with the phone's parts. */
  public interface Use<T> {
    T with(AndroidGraph device) throws IOException;
  }

  /** Does it, and keeps the files open until it is done; never on the main thread. */
  public <T> T use(Use<T> use) throws IOException {
    AndroidGraph open;
    synchronized (this) {
      open = graph();
      lent++;
    }
    try {
      return use.with(open);
    } finally {
      takeBack();
    }
  }

  private synchronized void takeBack() {
    lent--;
    notifyAll();
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

  /**
   * Gives a device that has joined anew the place of the one that was open, once nobody uses that
   * any more; never on the main thread.
   */
  public synchronized void beginAnew() throws IOException {
    close();
    home.settle();
  }

  /** Lets the files go once nobody has borrowed them: for a process that outlives them. */
  public synchronized void close() throws IOException {
    try {
      while (lent > 0) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the phone's files are in use");
    }
    AndroidGraph known = graph;
    graph = null;
    if (known != null) {
      known.close();
    }
  }
}
