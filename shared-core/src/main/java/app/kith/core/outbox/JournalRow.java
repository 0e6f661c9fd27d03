package app.kith.core.outbox;

import app.kith.core.clock.ClockReading;
import app.kith.core.clock.Written;
import org.jspecify.annotations.Nullable;

/**
 * A numbered mutation, kept after it left the outbox until a verified backup of the server covers
 * it: what a restored server asks for again.
 *
 * @param n its number
 * @param key its local key; later bases may name it
 * @param hash of its text
 * @param chain the chain after it
 * @param m its text, or null once its body is void
 * @param epoch the epoch that it was numbered in
 * @param entity what it was about
 * @param stamp the stamp it was given, 0 where unknown
 * @param at the device's wall clock when it was numbered
 */
public record JournalRow(
    long n,
    long key,
    String hash,
    String chain,
    @Nullable String m,
    @Nullable String epoch,
    String entity,
    long stamp,
    long at) {
  JournalRow stamped(long given) {
    return new JournalRow(n, key, hash, chain, m, epoch, entity, given, at);
  }

  JournalRow withoutBody() {
    return new JournalRow(n, key, hash, chain, null, epoch, entity, stamp, at);
  }

  DrawerRow refused(String kind, String text, String reason) {
    return new DrawerRow(
        key, n, text, kind, entity, reason, new Written(new ClockReading("", 0, at), 0, 0));
  }
}
