package app.kith.server.sync.read;

import app.kith.core.model.EntityId;
import app.kith.server.sync.log.Placement;
import org.jspecify.annotations.Nullable;

/**
 * Where a snapshot goes on.
 *
 * @param tail the head at its first page
 * @param stream of a backfill, else null
 * @param scan which scan of the walk
 * @param last the placement that the scan has passed; null at its beginning
 */
record PageToken(Cursor tail, @Nullable String stream, int scan, @Nullable Placement last) {
  private static final String NONE = "-";

  /** The order looks at numbers only. */
  private static final EntityId NOBODY = new EntityId(NONE);

  private static final int FIELDS = 7;

  String text() {
    return String.join(
        " ",
        tail.text(),
        stream == null ? NONE : stream,
        String.valueOf(scan),
        last == null ? NONE : String.valueOf(last.number()),
        String.valueOf(last == null ? 0 : last.rank()));
  }

  /** Reads what {@link #text} wrote, after its seal was checked. */
  static PageToken parse(String text) {
    String[] fields = text.split(" ", -1);
    if (fields.length != FIELDS) {
      throw new IllegalStateException("a sealed token with " + fields.length + " fields");
    }
    Cursor tail = Cursor.parse(fields[0] + " " + fields[1] + " " + fields[2]);
    String stream = fields[3].equals(NONE) ? null : fields[3];
    Placement last =
        fields[5].equals(NONE)
            ? null
            : new Placement(Long.parseLong(fields[5]), NOBODY, NONE, 0, Long.parseLong(fields[6]));
    return new PageToken(tail, stream, Integer.parseInt(fields[4]), last);
  }
}
