package app.kith.core.outbound;

import app.kith.core.outbound.Outbound.NotSent;
import app.kith.core.outbox.Added;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The outbox as a screen shows it, without words.
 *
 * @param all what it holds
 * @param read whether it was read at all
 * @param online decides what is said of waiting
 * @param discarded what is out of sight and can still be brought back
 * @param notice what a person must be told
 */
public record OutboundShown(
    Outbound all, boolean read, boolean online, Optional<NotSent> discarded, Notice notice) {
  static final OutboundShown UNREAD =
      new OutboundShown(Outbound.NOTHING, false, false, Optional.empty(), new Quiet());

  /** What a person must be told. */
  public sealed interface Notice {}

  /** Nothing. */
  public record Quiet() implements Notice {}

  /** Something was thrown away, which can be undone for a while. */
  public record Discarded() implements Notice {}

  /** It was not sent again. */
  public record Refused(Added.Refused why) implements Notice {}

  /** The disk refused it. */
  public record Failed(IOException why) implements Notice {}

  /** What could not be sent and is in sight. */
  public List<NotSent> refused() {
    List<NotSent> seen = new ArrayList<>(all.refused());
    discarded.ifPresent(seen::remove);
    return seen;
  }

  /** How much waits and is not listed. */
  public int unlisted() {
    return all.count() - all.waiting().size();
  }

  OutboundShown reads(Outbound now) {
    return new OutboundShown(now, true, online, discarded, notice);
  }

  OutboundShown stands(boolean nowOnline) {
    return new OutboundShown(all, read, nowOnline, discarded, notice);
  }

  OutboundShown without(NotSent what) {
    return new OutboundShown(all, read, online, Optional.of(what), new Discarded());
  }

  OutboundShown tells(Notice now) {
    return new OutboundShown(all, read, online, discarded, now);
  }

  OutboundShown with(NotSent what) {
    return new OutboundShown(
        all, read, online, discarded.filter(each -> !each.equals(what)), notice);
  }
}
