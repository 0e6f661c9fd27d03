package app.kith.server.media.erase;

import app.kith.core.model.BlobId;
import app.kith.server.database.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is to be looked at and when; only decisions write it. */
final class JdbcErasures {
  /** Blobs that are due, in the order of their names. */
  List<BlobId> due(Session tx, Instant now, String after, int limit) throws SQLException {
    return tx.query(
        "select blob from erasure where due <= ? and blob > ? order by blob limit ?",
        row -> new BlobId(row.text(1)),
        now.toEpochMilli(),
        after,
        limit);
  }

  /** Those of the blobs that are due still: another server may have been faster. */
  Set<BlobId> stillDue(Session tx, Instant now, Collection<BlobId> blobs) throws SQLException {
    Set<BlobId> still = new LinkedHashSet<>();
    for (BlobId blob : blobs) {
      if (tx.exists(
          "select 1 from erasure where blob = ? and due <= ?", blob, now.toEpochMilli())) {
        still.add(blob);
      }
    }
    return still;
  }

  /** When the next one is due; empty where none is to be looked at. */
  Optional<Instant> nextDue(Session tx) throws SQLException {
    return tx.first(
        "select due from erasure order by due limit 1", row -> Instant.ofEpochMilli(row.number(1)));
  }
}
