package app.kith.core.loop;

import app.kith.core.home.HomeLock;
import app.kith.core.remote.ReachableServer;
import app.kith.core.remote.reach.CommunityServer;
import app.kith.core.remote.reach.LearnFromHello;
import app.kith.core.remote.reach.ReachingTransport;
import app.kith.core.remote.trust.Hello;
import app.kith.core.sync.SyncEngine;
import app.kith.core.sync.drive.SyncDriver;
import app.kith.core.sync.exchange.SyncListener;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/**
 * One sync of a home, until nothing is left to do. A home has one sync loop: where another process
 * runs it, this one only looks on, and takes over when that one ends.
 */
public final class HomeSync {
  private static final int TRIES = 3;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

  private final SyncedDevice device;
  private final SyncListener listener;

  public HomeSync(SyncedDevice device, SyncListener listener) {
    this.device = device;
    this.listener = listener;
  }

  /** Syncs; within the limit there is an end. */
  public SyncEnd call(Duration limit) throws IOException {
    long end = System.nanoTime() + limit.toNanos();
    try (CommunityServer server = device.server()) {
      return call(transport(device, server, ReachingTransport.Listener.NONE), end);
    }
  }

  private SyncEnd call(ReachingTransport transport, long end) throws IOException {
    try (OtherSync other = new OtherSync(device, transport, TRIES)) {
      while (true) {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        Optional<HomeLock> lock = lock(device);
        if (lock.isPresent()) {
          try (HomeLock held = lock.get()) {
            return drive(transport, left);
          }
        }
        Optional<SyncEnd> seen =
            left.compareTo(Duration.ZERO) > 0 ? other.look() : Optional.of(SyncEnd.timeOver());
        if (seen.isPresent()) {
          return seen.get();
        }
        pause();
      }
    }
  }

  private SyncEnd drive(ReachingTransport transport, Duration left) throws IOException {
    device.sweepOriginals().call();
    SyncEngine engine = device.engine(listener);
    FailedUploads failed = new FailedUploads(device);
    try (SyncDriver driver = new SyncDriver(engine, transport, new Random())) {
      SyncDriver.Result result = driver.run(() -> engine.isSettled(failed.posts()), left, TRIES);
      SyncEnd end = SyncEnd.of(result, engine.report());
      return switch (result) {
        case SyncDriver.Result.Settled settled -> failed.end().orElse(end);
        // Another sync would not help there, whatever else was not done in time.
        case SyncDriver.Result.TimeOver over -> failed.end().orElse(end);
        default -> end;
      };
    }
  }

  /** The home's one sync lock, or empty where another process holds it. */
  static Optional<HomeLock> lock(SyncedDevice device) throws IOException {
    return switch (HomeLock.tryAcquire(device.home().folder(), HomeLock.SYNC)) {
      case HomeLock.Held held -> Optional.empty();
      case HomeLock.Acquired acquired -> {
        acquired.lock().update(device.holder());
        yield Optional.of(acquired.lock());
      }
    };
  }

  /** The way to the server, which also learns what it tells of itself. */
  static ReachingTransport transport(
      SyncedDevice device, CommunityServer server, ReachingTransport.Listener listener) {
    LearnFromHello told = new LearnFromHello(device.outbox());
    ReachingTransport.Listener learning =
        new ReachingTransport.Listener() {
          @Override
          public void reached(Hello hello) throws IOException {
            told.from(hello);
            listener.reached(hello);
          }

          @Override
          public void lost(ReachableServer.Result.Missed missed) {
            listener.lost(missed);
          }
        };
    return new ReachingTransport(server, device.originals(), device.cache(), learning);
  }

  static void pause() throws IOException {
    try {
      Thread.sleep(LOOK_AGAIN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the sync was interrupted: run `kith sync` again");
    }
  }
}
