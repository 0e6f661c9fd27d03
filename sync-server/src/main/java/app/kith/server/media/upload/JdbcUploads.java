package app.kith.server.media.upload;

import app.kith.core.model.AccountId;
import app.kith.core.model.BlobId;
import app.kith.server.database.Row;
import app.kith.server.database.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The rows of uploads; an account has at most one for a blob. */
final class JdbcUploads {
  private static final String SELECT =
      "select u.id, u.blob, u.bytes, u.expires, u.stored, exists (select 1 from blob_possession p"
          + " where p.account = u.account and p.blob = u.blob) from upload u ";

  /**
   * One upload.
   *
   * @param expires milliseconds since 1970
   * @param stored whether its bytes were verified and are in the blob store
   * @param delivered whether its account may name the blob
   */
  record UploadRow(
      UploadId id, BlobId blob, long bytes, long expires, boolean stored, boolean delivered) {

    private static UploadRow of(Row row) throws SQLException {
      return new UploadRow(
          new UploadId(row.text(1)),
          new BlobId(row.text(2)),
          row.number(3),
          row.number(4),
          row.flag(5),
          row.flag(6));
    }
  }

  Optional<UploadRow> find(Session session, AccountId account, UploadId id) throws SQLException {
    return session.first(
        SELECT + "where u.id = ? and u.account = ?", UploadRow::of, id.value(), account);
  }

  Optional<UploadRow> find(Session session, AccountId account, BlobId blob) throws SQLException {
    return session.first(
        SELECT + "where u.account = ? and u.blob = ?", UploadRow::of, account, blob);
  }

  /** The account's upload of the blob, made of {@code fresh} where there is none. */
  UploadRow findOrAdd(Session session, AccountId account, UploadRow fresh) throws SQLException {
    session.update(
        "insert into upload (id, account, blob, bytes, expires, stored)"
            + " values (?, ?, ?, ?, ?, false) on conflict do nothing",
        fresh.id().value(),
        account,
        fresh.blob(),
        fresh.bytes(),
        fresh.expires());
    return find(session, account, fresh.blob())
        .orElseThrow(() -> new IllegalStateException("no row after its insert: " + fresh));
  }

  int markStored(Session session, UploadId id) throws SQLException {
    return session.update("update upload set stored = true where id = ?", id.value());
  }

  int delete(Session session, UploadId id) throws SQLException {
    return session.update("delete from upload where id = ?", id.value());
  }

  List<UploadId> expired(Session session, long now) throws SQLException {
    return session.query(
        "select id from upload where expires <= ? order by expires limit 1000",
        row -> new UploadId(row.text(1)),
        now);
  }

  /** The blob of an upload that its account may not name; empty where there is no such upload. */
  Optional<BlobId> undelivered(Session session, UploadId id) throws SQLException {
    return session
        .first(SELECT + "where u.id = ?", UploadRow::of, id.value())
        .filter(row -> !row.delivered())
        .map(UploadRow::blob);
  }

  boolean exists(Session session, UploadId id) throws SQLException {
    return session.exists("select 1 from upload where id = ?", id.value());
  }
}
