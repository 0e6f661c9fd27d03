package app.kith.server.media.erase;

import app.kith.core.model.BlobId;
import app.kith.server.database.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

  /** When the next one is due; empty where none is to be looked at. */
  Optional<Instant> nextDue(Session tx) throws SQLException {
    return tx.first(
        "select due from erasure order by due limit 1", row -> Instant.ofEpochMilli(row.number(1)));
  }
}
