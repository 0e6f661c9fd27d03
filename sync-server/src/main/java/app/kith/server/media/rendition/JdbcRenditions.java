package app.kith.server.media.rendition;

import app.kith.core.model.BlobId;
import app.kith.server.database.Row;
import app.kith.server.database.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of renditions. */
final class JdbcRenditions {

  /**
   * What is known of one size.
   *
   * @param rendition empty where the picture is no larger than the size
   */
  record Known(Optional<Rendition> rendition) {
    private static Known of(Row row) throws SQLException {
      @Nullable String blob = row.textOrNull(2);
      return new Known(
          blob == null
              ? Optional.empty()
              : Optional.of(
                  new Rendition(
                      row.integer(1),
                      new BlobId(blob),
                      row.text(3),
                      row.number(4),
                      row.integer(5),
                      row.integer(6))));
    }
  }

  /** The smallest known size that is at least as large. */
  Optional<Known> find(Session tx, BlobId blob, int size) throws SQLException {
    return tx.first(
        "select size, rendition_blob, type, bytes, width, height from rendition"
            + " where blob = ? and size >= ? order by size limit 1",
        Known::of,
        blob,
        size);
  }

  void add(Session tx, BlobId blob, Rendition rendition) throws SQLException {
    tx.update(
        "insert into rendition (blob, size, rendition_blob, type, bytes, width, height)"
            + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
        blob,
        rendition.size(),
        rendition.blob(),
        rendition.type(),
        rendition.bytes(),
        rendition.width(),
        rendition.height());
  }

  /** Notes that the picture itself, of this width and height, serves a size. */
  void addOriginal(Session tx, BlobId blob, int size, int width, int height) throws SQLException {
    tx.update(
        "insert into rendition (blob, size, width, height) values (?, ?, ?, ?)"
            + " on conflict do nothing",
        blob,
        size,
        width,
        height);
  }

  /** The blobs of a picture's renditions. */
  List<BlobId> copies(Session tx, BlobId blob) throws SQLException {
    return tx.query(
        "select distinct rendition_blob from rendition"
            + " where blob = ? and rendition_blob is not null",
        row -> new BlobId(row.text(1)),
        blob);
  }

  /** Removes all that is known of a picture. */
  void remove(Session tx, BlobId blob) throws SQLException {
    tx.update("delete from rendition where blob = ?", blob);
  }

  /** Whether a blob is a rendition. */
  boolean isCopy(Session tx, BlobId blob) throws SQLException {
    return tx.exists("select 1 from rendition where rendition_blob = ?", blob);
  }
}
