package app.kith.core.outbound;

import app.kith.core.loop.Standing;
import app.kith.core.outbound.Outbound.NotSent;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import java.io.IOException;
import java.util.Optional;

/** The outbox without toolkit and words; used on the thread of the screens. */
public final class OutboundModel {
  private final OutboundSource source;
  private final StoreThread store;
  private final Runnable wrote;
  private final Watched<OutboundShown> shown = new Watched<>(OutboundShown.UNREAD);
  private boolean reading;
  private boolean readAgain;

  /** Out of sight, and thrown away when the time for undoing it is over. */
  private Optional<NotSent> undoable = Optional.empty();

  /**
   * Reads nothing yet.
   *
   * @param wrote is told when something was written
   */
  public OutboundModel(OutboundSource source, StoreThread store, Runnable wrote) {
    this.source = source;
    this.store = store;
    this.wrote = wrote;
  }

  public Watched<OutboundShown> shown() {
    return shown;
  }

  private OutboundShown now() {
    return shown.now();
  }

  /** Whether what was thrown away last can be taken back. */
  public boolean mayUndo() {
    return undoable.isPresent();
  }

  /** The stores have changed: reads again, once for all that comes meanwhile. */
  public void changed() {
    if (reading) {
      readAgain = true;
      return;
    }
    reading = true;
    store.ask(
        source::read,
        outbound -> {
          reading = false;
          shown.set(now().reads(outbound));
          if (readAgain) {
            readAgain = false;
            changed();
          }
        },
        failure -> {
          reading = false;
          failed(failure);
        });
  }

  /** What is said of waiting depends on it. */
  public void standing(Standing standing) {
    shown.set(now().stands(standing.link() == Standing.Link.ONLINE));
  }

  /** Sends it again, or tells why that can't be. */
  public void sendAgain(NotSent what) {
    store.ask(
        () -> source.sendAgain(what),
        refused -> {
          shown.set(
              now()
                  .tells(
                      refused
                          .<OutboundShown.Notice>map(OutboundShown.Refused::new)
                          .orElseGet(OutboundShown.Quiet::new)));
          changed();
          wrote.run();
        },
        this::failed);
  }

  /** Hides it; it is thrown away when it was not taken back. */
  public void discard(NotSent what) {
    undoIsOver();
    undoable = Optional.of(what);
    shown.set(now().without(what));
  }

  public void undo() {
    OutboundShown quiet = now().tells(new OutboundShown.Quiet());
    shown.set(undoable.map(quiet::with).orElse(quiet));
    undoable = Optional.empty();
  }

  /** The time is over, or something else is thrown away. */
  public void undoIsOver() {
    shown.set(now().tells(new OutboundShown.Quiet()));
    Optional<NotSent> gone = undoable;
    undoable = Optional.empty();
    gone.ifPresent(this::throwAway);
  }

  private void throwAway(NotSent gone) {
    store.ask(
        () -> {
          source.discard(gone);
          return gone;
        },
        done -> {
          // Only now: until then it would come back for a moment.
          shown.set(now().with(done));
          changed();
          wrote.run();
        },
        this::failed);
  }

  private void failed(IOException failure) {
    shown.set(now().tells(new OutboundShown.Failed(failure)));
  }
}
