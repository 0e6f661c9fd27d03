package app.kith.server.sync.read;

import app.kith.core.model.Epoch;
import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.LogRow;

/**
 * A place in the log: behind one change.
 *
 * @param seq of that change; 0 before the first
 * @param hash the beginning of its log hash, so that the same number of another history is told
 */
public record Cursor(Epoch epoch, long seq, String hash) {
  private static final int HASH_CHARS = 16;

  static Cursor at(Head head) {
    return new Cursor(head.epoch(), head.seq(), shorten(head.hash()));
  }

  static Cursor behind(Epoch epoch, LogRow row) {
    return new Cursor(epoch, row.seq(), shorten(row.logHash()));
  }

  private static String shorten(String hash) {
    return hash.substring(0, HASH_CHARS);
  }

  String text() {
    return epoch + " " + seq + " " + hash;
  }

  /** Reads what {@link #text} wrote, after its seal was checked. */
  static Cursor parse(String text) {
    String[] fields = text.split(" ", -1);
    return new Cursor(Epoch.parse(fields[0]), Long.parseLong(fields[1]), fields[2]);
  }
}
