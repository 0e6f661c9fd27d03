package app.kith.desktop.live;

import app.kith.core.loop.BackgroundSync;
import app.kith.core.loop.Standing;
import app.kith.core.loop.ToldStanding;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.UiThread;
import app.kith.core.thread.Watched;
import app.kith.desktop.DesktopGraph;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A device with a window: its stores for the screens, how it stands, and when to read again. It is
 * made and followed on the window's thread.
 */
public final class LiveHome implements Closeable {
  private static final long PULSE_MILLIS = 700;

  /** How exact it is kept when the community's computer was there; a write each time. */
  private static final Duration CONTACT_KEPT = Duration.ofMinutes(5);

  private final DesktopGraph device;
  private final StoreThread store;
  private final UiThread ui;
  private final Clock clock;
  private final StorePulse pulse;
  private final BackgroundSync sync;
  private final Watched<Standing> standing = new Watched<>(Standing.UNKNOWN);
  private final Watched<Long> version = new Watched<>(0L);
  private final LastContact contact;
  private Optional<Instant> answered = Optional.empty();
  private final AtomicBoolean looking = new AtomicBoolean();
  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("kith-pulse").factory());

  /** Opens nothing yet that talks to anybody: {@link #start} does. */
  public LiveHome(DesktopGraph device, StoreThread store, UiThread ui, Clock clock) {
    this.device = device;
    this.store = store;
    this.ui = ui;
    this.clock = clock;
    this.pulse = new StorePulse(device);
    this.contact = new LastContact(device.home().folder());
    this.sync = new BackgroundSync(() -> new DesktopGraph(device.home()), new Told());
  }

  /** Begins to sync and to watch, unless it was closed before. */
  public synchronized void start() {
    if (ticks.isShutdown()) {
      return;
    }
    store.ask(
        contact::read,
        known -> {
          answered = known;
          sync.start();
        },
        failure -> sync.start());
    ticks.scheduleWithFixedDelay(this::look, 0, PULSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  public DesktopGraph device() {
    return device;
  }

  public StoreThread store() {
    return store;
  }

  /** How this device stands. */
  public Watched<Standing> standing() {
    return standing;
  }

  /** Another number whenever the stores have changed: screens read again. */
  public Watched<Long> version() {
    return version;
  }

  /** Looks soon whether the stores have changed; for who has just written to them. */
  public void look() {
    if (looking.compareAndSet(false, true)) {
      store.ask(
          () -> {
            looking.set(false);
            return pulse.look();
          },
          this::beat,
          failure -> {});
    }
  }

  private void beat(StorePulse.Beat beat) {
    standing.set(standing.now().withCounts(beat.counts().waiting(), beat.counts().rejected()));
    if (standing.now().link() == Standing.Link.ONLINE) {
      keepContact();
    }
    if (beat.changed()) {
      version.set(version.now() + 1);
    }
  }

  /** It answers at this moment. */
  private void keepContact() {
    Instant now = clock.instant();
    boolean known =
        answered.map(at -> at.plus(CONTACT_KEPT).isAfter(now) && !at.isAfter(now)).orElse(false);
    if (!known) {
      answered = Optional.of(now);
      store.ask(
          () -> {
            contact.write(now);
            return true;
          },
          done -> {},
          failure -> {});
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (this) {
      ticks.shutdownNow();
    }
    sync.close();
    store.close();
    device.close();
  }

  private final class Told extends ToldStanding {
    Told() {
      super(standing, ui);
    }

    @Override
    public void online() {
      super.online();
      ui.later(LiveHome.this::keepContact);
    }

    @Override
    protected Standing offline(Standing now) {
      boolean until = now.link() == Standing.Link.ONLINE;
      return now.offline(until ? clock.instant() : answered.orElse(clock.instant()));
    }

    /** Many of these come in a row; looking at the stores is enough for all of them. */
    @Override
    public void changed() {
      look();
    }
  }
}
