package app.kith.server.sync.log;

import app.kith.core.model.Epoch;
import app.kith.core.mutation.Chain;

/**
 * Where the log ends.
 *
 * @param seq sequence of the last change; 0 for an empty log
 * @param hash log hash of the last change, 64 hexadecimal digits
 * @param lastStamp the latest server's time in the log, milliseconds since 1970: time never runs
 *     backwards behind it
 */
public record Head(Epoch epoch, long seq, String hash, long lastStamp) {
  /** An empty log of this epoch. */
  public static Head start(Epoch epoch) {
    return new Head(epoch, 0, Chain.START.value(), 0);
  }
}
