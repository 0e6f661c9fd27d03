package app.kith.desktop.outbox;

import app.kith.core.loop.Standing;
import app.kith.core.outbound.Outbound.NotSent;
import app.kith.core.outbound.OutboundModel;
import app.kith.core.outbound.OutboundShown;
import app.kith.core.outbound.OutboundSource;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import app.kith.desktop.words.HomeReasons;
import app.kith.desktop.words.MutationReasons;
import app.kith.desktop.words.Times;
import app.kith.desktop.words.Words;

/** The outbox in words and without the toolkit; used on the window's thread. */
public final class OutboxViewModel {
  private final OutboundModel model;
  private final Words words;
  private final OutboxWords says;
  private final Watched<OutboxShown> shown;
  private final Watched<String> notice = new Watched<>("");

  /**
   * Reads nothing yet.
   *
   * @param wrote is told when something was written
   */
  public OutboxViewModel(
      OutboundSource source, StoreThread store, Words words, Times times, Runnable wrote) {
    this.model = new OutboundModel(source, store, wrote);
    this.words = words;
    this.says = new OutboxWords(words, times);
    this.shown = new Watched<>(says.say(model.shown().now()));
    model.shown().watch(this::show);
  }

  private void show(OutboundShown now) {
    shown.set(says.say(now));
    notice.set(
        switch (now.notice()) {
          case OutboundShown.Quiet quiet -> "";
          case OutboundShown.Discarded gone -> words.say("outbox.deleted");
          case OutboundShown.Refused(var why) -> new MutationReasons(words).of(why);
          case OutboundShown.Failed(var why) -> new HomeReasons(words).of(why);
        });
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
    return model.mayUndo();
  }

  /** The stores have changed. */
  public void changed() {
    model.changed();
  }

  /** What is said of waiting depends on it. */
  public void standing(Standing now) {
    model.standing(now);
  }

  /** Sends it again, or says why that can't be. */
  void sendAgain(NotSent what) {
    model.sendAgain(what);
  }

  /** Hides it; it is thrown away when it was not taken back. */
  void discard(NotSent what) {
    model.discard(what);
  }

  void undo() {
    model.undo();
  }

  /** The time is over, or something else is thrown away. */
  void undoIsOver() {
    model.undoIsOver();
  }
}
