package app.kith.desktop.outbox;

import app.kith.core.loop.Standing;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import app.kith.desktop.outbox.Outbound.NotSent;
import app.kith.desktop.words.HomeReasons;
import app.kith.desktop.words.MutationReasons;
import app.kith.desktop.words.Times;
import app.kith.desktop.words.Words;
import java.io.IOException;
import java.util.Optional;

/** The outbox without the toolkit; used on the window's thread. */
public final class OutboxViewModel {
  private final OutboxSource source;
  private final StoreThread store;
  private final Words words;
  private final OutboxWords says;
  private final Runnable wrote;
  private final Watched<OutboxShown> shown;
  private final Watched<String> notice = new Watched<>("");
  private Outbound last = Outbound.NOTHING;
  private boolean online;
  private boolean reading;
  private boolean readAgain;

  /** Hidden, and thrown away when the time for undoing it is over. */
  private Optional<NotSent> discarded = Optional.empty();

  /**
   * Reads nothing yet.
   *
   * @param wrote is told when something was written
   */
  public OutboxViewModel(
      OutboxSource source, StoreThread store, Words words, Times times, Runnable wrote) {
    this.source = source;
    this.store = store;
    this.words = words;
    this.says = new OutboxWords(words, times);
    this.wrote = wrote;
    this.shown = new Watched<>(says.say(last, false, discarded));
  }

  Watched<OutboxShown> shown() {
    return shown;
  }

  /** What was thrown away and can be taken back, or what went wrong, or "". */
  Watched<String> notice() {
    return notice;
  }

  /** Whether the notice is about something that can be taken back. */
  boolean mayUndo() {
    return discarded.isPresent();
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
          last = outbound;
          show();
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
  public void standing(Standing now) {
    online = now.link() == Standing.Link.ONLINE;
    show();
  }

  private void show() {
    shown.set(says.say(last, online, discarded));
  }

  /** Sends it again, or says why that can't be. */
  void sendAgain(NotSent what) {
    store.ask(
        () -> source.sendAgain(what),
        refused -> {
          notice.set(refused.map(new MutationReasons(words)::of).orElse(""));
          changed();
          wrote.run();
        },
        this::failed);
  }

  /** Hides it; it is thrown away when it was not taken back. */
  void discard(NotSent what) {
    undoIsOver();
    discarded = Optional.of(what);
    notice.set(words.say("outbox.deleted"));
    show();
  }

  void undo() {
    discarded = Optional.empty();
    notice.set("");
    show();
  }

  /** The time is over, or something else is thrown away. */
  void undoIsOver() {
    notice.set("");
    if (discarded.isPresent()) {
      NotSent gone = discarded.get();
      write(() -> {
        source.discard(gone);
        return gone;
      });
    }
  }

  private void write(StoreThread.Asked<NotSent> asked) {
    store.ask(
        asked,
        done -> {
          // Only now: until then it would come back for a moment.
          discarded = discarded.filter(each -> !each.equals(done));
          changed();
          wrote.run();
        },
        this::failed);
  }

  private void failed(IOException failure) {
    notice.set(new HomeReasons(words).of(failure));
  }
}
