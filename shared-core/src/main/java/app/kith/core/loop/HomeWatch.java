package app.kith.core.loop;

import app.kith.core.home.HomeLock;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.remote.ReachableServer;
import app.kith.core.remote.reach.CommunityServer;
import app.kith.core.remote.reach.Outages;
import app.kith.core.remote.reach.ReachingTransport;
import app.kith.core.remote.trust.Hello;
import app.kith.core.store.StoreReader;
import app.kith.core.sync.SyncEngine;
import app.kith.core.sync.SyncReport;
import app.kith.core.sync.drive.SyncDriver;
import app.kith.core.sync.exchange.SyncListener;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Runs a home's sync loop until it is told to stop: live while the server can be reached, trying
 * again while it can't, at once where the computer has slept, and noticing what other processes
 * write into the home.
 */
public final class HomeWatch {
  private static final long NOTICE_MILLIS = 500;

  private final SyncedDevice device;
  private final SyncListener listener;
  private final Voice voice;
  private final BooleanSupplier slept;
  private volatile boolean stopped;

  public HomeWatch(SyncedDevice device, SyncListener listener, Voice voice) {
    this(device, listener, voice, new Sleeps(System::currentTimeMillis));
  }

  /**
   * @param slept whether the computer has slept since it was last asked
   */
  HomeWatch(SyncedDevice device, SyncListener listener, Voice voice, BooleanSupplier slept) {
    this.device = device;
    this.listener = listener;
    this.voice = voice;
    this.slept = slept;
  }

  /** Is told what happens, on the loop's thread but for {@link #lost} and {@link #reached}. */
  public interface Voice {
    /** An exchange changed something, or all was settled for the first time: what is new. */
    void did(SyncReport news) throws IOException;

    /** The server was found, for the first time or again. */
    default void reached() {}

    /**
     * The server can't be reached at the moment; told once for each outage, and again where
     * somebody else begins or ceases to answer in its place.
     */
    void lost(ReachableServer.Result.Missed missed);

    /** The server or this program can't go on; the end of the loop follows. */
    default void stopped(SyncDriver.Result.Stopped why) {}

    /** Another process runs the loop of this home; this one waits for its turn. */
    void waiting();
  }

  /** Ends the loop soon; from any thread. */
  public void stop() {
    stopped = true;
  }

  /** Runs until stopped, or until the limit; the sentence of an end that was not asked for. */
  public Optional<SyncEnd.Unsettled> call(Duration limit) throws IOException {
    long end = System.nanoTime() + limit.toNanos();
    Optional<HomeLock> lock = HomeSync.lock(device);
    if (!lock.isPresent()) {
      voice.waiting();
    }
    while (!lock.isPresent() && !stopped && System.nanoTime() < end) {
      HomeSync.pause();
      lock = HomeSync.lock(device);
    }
    if (!lock.isPresent()) {
      return Optional.empty();
    }
    try (HomeLock held = lock.get()) {
      return drive(Duration.ofNanos(end - System.nanoTime()));
    }
  }

  private Optional<SyncEnd.Unsettled> drive(Duration left) throws IOException {
    device.sweepOriginals().call();
    SyncEngine engine = device.engine(listener);
    ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor();
    try (CommunityServer server = device.server()) {
      ReachingTransport transport = HomeSync.transport(device, server, new Outages(new Search()));
      try (SyncDriver driver = new SyncDriver(engine, transport, new Random());
          LiveLink live = new LiveLink(device.base(), transport, driver)) {
        Runnable look = () -> look(transport, driver, live);
        ticks.scheduleAtFixedRate(look, NOTICE_MILLIS, NOTICE_MILLIS, TimeUnit.MILLISECONDS);
        Progress progress = new Progress(device, engine, voice);
        SyncDriver.Result result =
            driver.run(
                () -> {
                  live.tend();
                  progress.tell();
                  return stopped;
                },
                left,
                0);
        if (result instanceof SyncDriver.Result.Stopped stop) {
          voice.stopped(stop);
        }
        return result instanceof SyncDriver.Result.Stopped refused
            ? Optional.of(new SyncEnd.Unsettled("stopped", refused.sentence()))
            : Optional.empty();
      }
    } finally {
      ticks.shutdownNow();
    }
  }

  private void look(ReachingTransport transport, SyncDriver driver, LiveLink live) {
    if (slept.getAsBoolean()) {
      live.openAnew();
      transport.lookAnew();
      driver.restart();
    } else {
      driver.nudge();
    }
  }

  /** How the search for the server goes. */
  private final class Search implements ReachingTransport.Listener {
    @Override
    public void reached(Hello hello) {
      voice.reached();
    }

    @Override
    public void lost(ReachableServer.Result.Missed missed) {
      voice.lost(missed);
    }
  }

  /** Tells what is new since it last told. */
  private static final class Progress {
    private final SyncedDevice device;
    private final SyncEngine engine;
    private final FailedUploads failed;
    private final Voice voice;
    private SyncReport told = new SyncReport(0, 0, 0, 0);
    private int left;
    private int refused;
    private boolean begun;

    Progress(SyncedDevice device, SyncEngine engine, Voice voice) {
      this.device = device;
      this.engine = engine;
      this.failed = new FailedUploads(device);
      this.voice = voice;
    }

    void tell() throws IOException {
      SyncReport now = engine.report();
      boolean moved = isLessLeft() | isMoreRefused() | !now.equals(told);
      if (!moved && (begun || !engine.isSettled(failed.posts()))) {
        return;
      }
      voice.did(
          new SyncReport(
              now.pushed() - told.pushed(),
              now.pulled() - told.pulled(),
              now.uploaded() - told.uploaded(),
              now.downloaded() - told.downloaded()));
      told = now;
      begun = true;
    }

    /** What is settled may bring nothing; what is more was typed here, and is told when sent. */
    private boolean isLessLeft() throws IOException {
      int before = left;
      left =
          device.outbox().read(OutboxReader::count)
              + device.base().read(StoreReader::waiting).size();
      return left < before;
    }

    private boolean isMoreRefused() throws IOException {
      int before = refused;
      refused = device.outbox().read(OutboxReader::drawer).size();
      return begun && refused > before;
    }
  }
}
