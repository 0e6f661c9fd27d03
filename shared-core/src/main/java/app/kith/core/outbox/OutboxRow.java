package app.kith.core.outbox;

import app.kith.core.clock.Written;
import org.jspecify.annotations.Nullable;

/**
 * A mutation that is not settled yet.
 *
 * @param key the local key, rising; its order is the order of writing
 * @param n the number, 0 until it first enters a push
 * @param m the JSON text: a draft until it is numbered, frozen from then on
 * @param kind the mutation's kind, for lists
 * @param entity what it is about
 * @param register the boolean register that un-numbered rows coalesce on, or null
 * @param written when
 * @param epoch the epoch of the push that it first entered, or null
 * @param acceptedSeq where the server accepted it: the row leaves when the cursor has passed this;
 *     0 before
 * @param acceptedStamp the stamp it was given, 0 before
 */
public record OutboxRow(
    long key,
    long n,
    String m,
    String kind,
    String entity,
    @Nullable String register,
    Written written,
    @Nullable String epoch,
    long acceptedSeq,
    long acceptedStamp) {
  public boolean isNumbered() {
    return n > 0;
  }

  public boolean isAnswered() {
    return acceptedSeq > 0;
  }

  OutboxRow numbered(long number, String frozen, @Nullable String inEpoch) {
    return new OutboxRow(
        key, number, frozen, kind, entity, register, written, inEpoch, acceptedSeq, acceptedStamp);
  }

  OutboxRow accepted(long seq, long stamp) {
    return new OutboxRow(key, n, m, kind, entity, register, written, epoch, seq, stamp);
  }

  OutboxRow rewritten(String draft, Written when) {
    return new OutboxRow(
        key, n, draft, kind, entity, register, when, epoch, acceptedSeq, acceptedStamp);
  }

  OutboxRow thawed(String draft) {
    return new OutboxRow(key, 0, draft, kind, entity, register, written, null, 0, 0);
  }

  DrawerRow refused(String reason) {
    return new DrawerRow(key, n, m, kind, entity, reason, written);
  }
}
