package app.kith.server.sync.read;

import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.LogRow;
import app.kith.server.sync.log.LogView;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Cursors as devices carry them. */
public final class Cursors {
  private static final String PURPOSE = "cursor";

  private final Seal seal;

  public Cursors(Seal seal) {
    this.seal = seal;
  }

  /** The token of the head: a pull from it brings what comes next. */
  public String token(Head head) {
    return token(Cursor.at(head));
  }

  String token(Cursor cursor) {
    return seal.seal(PURPOSE, cursor.text());
  }

  /** Empty where this server never gave such a token. */
  Optional<Cursor> open(String token) {
    return seal.open(PURPOSE, token).map(Cursor::parse);
  }

  /** Whether the log still holds the place, and it is the same history. */
  static boolean isKnown(Cursor cursor, LogView view, Head head) throws IOException {
    if (!cursor.epoch().equals(head.epoch()) || cursor.seq() > head.seq()) {
      return false;
    }
    if (cursor.seq() == 0) {
      return view.floor() == 0;
    }
    List<LogRow> row = view.changes(cursor.seq() - 1, cursor.seq(), 1);
    return !row.isEmpty() && Cursor.behind(head.epoch(), row.getFirst()).equals(cursor);
  }
}
