package app.kith.core.loop;

import app.kith.core.remote.ReachableServer;
import app.kith.core.sync.SyncReport;
import app.kith.core.sync.drive.SyncDriver;
import app.kith.core.sync.exchange.SyncListener;
import app.kith.core.thread.DaemonThreads;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Syncs a home for as long as a window is open, on a thread and with stores of its own: the same
 * loop as {@code kith sync --watch}, of which a home has one at a time.
 */
public final class BackgroundSync implements Closeable {
  /** As good as for ever. */
  private static final Duration OPEN_END = Duration.ofDays(36_500);

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration LAST_EXCHANGE = Duration.ofSeconds(3);

  private final Opening opening;
  private final Told told;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable HomeWatch watch;

  /** Opens the device anew, with stores of its own. */
  public interface Opening {
    SyncedDevice open() throws IOException;
  }

  /** Is told how it goes, on any thread. */
  public interface Told {
    void online();

    /** Nobody answers, or nothing can be asked. */
    void offline();

    /** Somebody answers, but nobody whom this device may talk to. */
    void doubted(Standing.Doubted who);

    /** Nothing is left to fetch for now. */
    void settled();

    /** A first snapshot is on its way. */
    void catchingUp();

    /** The stores have changed. */
    void changed();

    /** It has ended for good. */
    void stopped(Standing.Trouble why);
  }

  public BackgroundSync(Opening opening, Told told) {
    this.opening = opening;
    this.told = told;
    this.thread = new DaemonThreads("kith-background").newThread(this::run);
  }

  public void start() {
    thread.start();
  }

  private void run() {
    boolean ended = false;
    while (!ended && closed.getCount() > 0) {
      try (SyncedDevice device = opening.open()) {
        Optional<SyncEnd.Unsettled> end = watch(device);
        ended = end.isPresent();
      } catch (IOException e) {
        // The disk refuses something; it may be well again, as after freeing some space.
        told.offline();
        pause();
      }
    }
  }

  private Optional<SyncEnd.Unsettled> watch(SyncedDevice device) throws IOException {
    HomeWatch now = new HomeWatch(device, new Changes(), new Progress());
    watch = now;
    if (closed.getCount() == 0) {
      return Optional.empty();
    }
    return now.call(OPEN_END);
  }

  private void pause() {
    try {
      closed.await(AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed.countDown();
    }
  }

  /** Ends the loop; what it has not sent goes out the next time. */
  @Override
  public void close() {
    closed.countDown();
    HomeWatch now = watch;
    if (now != null) {
      now.stop();
    }
    try {
      if (thread.isAlive()) {
        thread.join(LAST_EXCHANGE.toMillis());
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Changes implements SyncListener {
    @Override
    public void changed() {
      told.changed();
    }

    @Override
    public void uploading(String blob, long sent, long bytes) {
      told.changed();
    }

    @Override
    public void snapshot(long rows) {
      told.catchingUp();
      told.changed();
    }
  }

  private final class Progress implements HomeWatch.Voice {
    @Override
    public void did(SyncReport news) {
      told.settled();
      told.changed();
    }

    @Override
    public void reached() {
      told.online();
    }

    @Override
    public void lost(ReachableServer.Result.Missed missed) {
      Optional<Standing.Doubted> who = Standing.Doubted.of(missed);
      if (who.isPresent()) {
        told.doubted(who.get());
      } else {
        told.offline();
      }
    }

    @Override
    public void stopped(SyncDriver.Result.Stopped why) {
      told.stopped(new Standing.Trouble(why.code(), why.sentence()));
    }

    @Override
    public void waiting() {
      // Another program of this device does it; what it brings is seen in the stores.
    }
  }
}
