package app.kith.server.sync.commit;

import app.kith.core.mutation.Chain;
import app.kith.core.mutation.Decoded;
import app.kith.core.mutation.Rejection;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.PushReply;
import app.kith.server.sync.Planted;
import app.kith.server.sync.decide.Arrival;
import app.kith.server.sync.decide.Decider;
import app.kith.server.sync.decide.Prefetch;
import app.kith.server.sync.decide.Working;
import app.kith.server.sync.state.Actor;
import app.kith.server.sync.state.Device;
import app.kith.server.sync.state.Settled;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides a push: what repeats is compared by its chain and answered again, what is new is decided
 * in order. Effect, number and chain change together, so every mutation takes effect exactly once.
 */
public final class PushDecision implements Decision<PushReply> {
  private final Actor actor;
  private final String epoch;
  private final Chain before;
  private final List<Item> items;
  private final Decider decider;
  private final int most;

  /**
   * A mutation as it was pushed.
   *
   * @param text null for a repeat whose body is gone
   * @param decoded null where it is not looked at
   * @param refusal why it is refused whatever the state
   * @param after the chain with it
   */
  record Item(
      long age,
      @Nullable String text,
      String hash,
      @Nullable Decoded decoded,
      @Nullable String refusal,
      Chain after) {
    long n() {
      return after.n();
    }
  }

  PushDecision(Actor actor, String epoch, Chain before, List<Item> items, Decider decider) {
    this(actor, epoch, before, items, decider, Integer.MAX_VALUE);
  }

  private PushDecision(
      Actor actor, String epoch, Chain before, List<Item> items, Decider decider, int most) {
    this.actor = actor;
    this.epoch = epoch;
    this.before = before;
    this.items = items;
    this.decider = decider;
    this.most = most;
  }

  Actor actor() {
    return actor;
  }

  @Override
  public int weight() {
    return items.size();
  }

  /** The same push, of which one transaction decides only so many new mutations. */
  PushDecision atMost(int mutations) {
    return new PushDecision(actor, epoch, before, items, decider, mutations);
  }

  /** The same push, its mutation {@code n} to be rejected without a look at it. */
  PushDecision refusing(long n) {
    List<Item> changed = new ArrayList<>();
    for (Item item : items) {
      changed.add(
          item.n() == n
              ? new Item(
                  item.age(), item.text(), item.hash(), null, Rejection.INTERNAL, item.after())
              : item);
    }
    return new PushDecision(actor, epoch, before, changed, decider, most);
  }

  /** Whether the reply answers all of the push, which it does not after {@link #atMost}. */
  boolean isAnsweredBy(PushReply reply) {
    return !reply.result().equals(PushReply.DONE) || reply.outcomes().size() == items.size();
  }

  @Override
  public void announce(Prefetch prefetch) {
    prefetch.device(actor);
    for (Item item : items) {
      if (item.decoded() != null && item.refusal() == null) {
        prefetch.mutation(actor.account(), item.decoded());
      }
    }
  }

  @Override
  public PushReply decide(Working working) throws IOException {
    Device device =
        working
            .get(Tables.DEVICES, actor.device())
            .orElseThrow(() -> new IllegalStateException("no such device: " + actor.device()));
    Chain last = device.pushed();
    if (!epoch.equals(working.head().epoch().toString())) {
      return reply(working, PushReply.EPOCH, last, List.of());
    }
    if (before.n() > last.n() || items.getLast().n() < last.n()) {
      return reply(working, PushReply.EXPECTED, last, List.of());
    }
    if (!chainAt(last.n()).equals(last) && !working.has(Planted.CHAIN_UNCHECKED)) {
      return reply(working, PushReply.FORKED, last, List.of());
    }
    return decideNew(working, device);
  }

  private Chain chainAt(long n) {
    return n == before.n() ? before : items.get((int) (n - before.n() - 1)).after();
  }

  private PushReply decideNew(Working working, Device device) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    Chain reached = device.pushed();
    int decided = 0;
    for (Item item : items) {
      if (item.n() <= device.pushed().n() && !working.has(Planted.REPEAT_APPLIED)) {
        outcomes.add(repeated(working, item));
      } else if (decided++ < most) {
        outcomes.add(decide(working, item));
        reached = item.after();
      }
    }
    if (!reached.equals(device.pushed())) {
      working.save(Tables.DEVICES, device.pushedTo(reached));
    }
    return reply(working, PushReply.DONE, reached, outcomes);
  }

  /** A number without a body is settled and has no effect: its device has taken it back. */
  private Outcome decide(Working working, Item item) throws IOException {
    Decoded decoded = item.decoded();
    if (item.text() == null || decoded == null && item.refusal() == null) {
      return accepted(working, item);
    }
    Decoded known = decoded == null ? new Decoded.Malformed("not looked at") : decoded;
    return decider.decide(
        working,
        actor,
        new Arrival(
            item.n(), item.hash(), stamp(working, item), item.text(), known, item.refusal()));
  }

  private Outcome repeated(Working working, Item item) throws IOException {
    Settled.Key key = new Settled.Key(actor.device(), item.n());
    return working
        .get(Tables.OUTCOMES_OF, actor.device(), key)
        .map(Settled::outcome)
        .orElseGet(() -> accepted(working, item));
  }

  private static Outcome accepted(Working working, Item item) {
    return new Outcome(
        item.n(), item.hash(), Outcome.ACCEPTED, working.head().seq(), stamp(working, item), null);
  }

  private static long stamp(Working working, Item item) {
    return Math.max(0, working.now() - Math.max(0, item.age()));
  }

  private PushReply reply(Working working, String result, Chain last, List<Outcome> outcomes) {
    return new PushReply(
        working.head().epoch().toString(),
        actor.device().value(),
        result,
        last.n(),
        last.value(),
        working.head().seq(),
        working.now(),
        outcomes);
  }
}
