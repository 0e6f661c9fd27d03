package app.kith.android.live;

import app.kith.core.loop.BackgroundSync;
import app.kith.core.loop.FailedUploads;
import app.kith.core.loop.Standing;
import app.kith.core.loop.ToldStanding;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.UiThread;
import app.kith.core.thread.Watched;
import java.io.Closeable;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The phone while one of its screens is open: it syncs, and tells how it stands and when to read
 * again. Made and followed on the main thread.
 */
public final class LivePhone implements Closeable {
  private final OpenPhone phone;
  private final StoreThread store;
  private final UiThread ui;
  private final Clock clock;
  private final BackgroundSync sync;
  private final Runnable unwatch;
  private final Watched<Standing> standing = new Watched<>(Standing.UNKNOWN);
  private final Watched<Long> version = new Watched<>(0L);
  private final AtomicBoolean looking = new AtomicBoolean();

  /** What the last sync said about it; empty before. */
  private Optional<Boolean> shutOut = Optional.empty();

  /** Opens nothing yet: {@link #start} does. */
  public LivePhone(OpenPhone phone, StoreThread store, UiThread ui, Clock clock) {
    this.phone = phone;
    this.store = store;
    this.ui = ui;
    this.clock = clock;
    this.sync = new BackgroundSync(phone::lend, new Told());
    this.unwatch = phone.watch(this::look);
    standing.watch(this::remember);
  }

  /** A link that is opened later must find out without a network whether this phone is shut out. */
  private void remember(Standing now) {
    boolean out = now.isSignedOut();
    Optional<Boolean> known = out || now.settled() ? Optional.of(out) : shutOut;
    if (!known.equals(shutOut)) {
      shutOut = known;
      store.ask(
          () -> {
            phone.home().shutOut(out);
            return out;
          },
          done -> {},
          // The strip says it all the same, and the next sync looks again.
          failure -> {});
    }
  }

  public void start() {
    look();
    sync.start();
  }

  /** How this phone stands. */
  public Watched<Standing> standing() {
    return standing;
  }

  /** Another number whenever the stores have changed: screens read again. */
  public Watched<Long> version() {
    return version;
  }

  /** Many changes come in a row; looking once is enough for all of them. */
  private void look() {
    if (looking.compareAndSet(false, true)) {
      store.ask(
          () -> {
            looking.set(false);
            return phone.use(device -> new FailedUploads(device).apart(device.backlog().count()));
          },
          counts -> {
            standing.set(standing.now().withCounts(counts.waiting(), counts.rejected()));
            version.set(version.now() + 1);
          },
          failure -> {});
    }
  }

  /** Ends the sync; what it has not sent goes out later. */
  @Override
  public void close() {
    unwatch.run();
    sync.close();
  }

  private final class Told extends ToldStanding {
    Told() {
      super(standing, ui);
    }

    @Override
    protected Standing offline(Standing now) {
      return now.offline(clock.instant());
    }

    @Override
    public void changed() {
      phone.changed();
    }
  }
}
