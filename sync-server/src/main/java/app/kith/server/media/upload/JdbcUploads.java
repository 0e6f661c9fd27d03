package app.kith.server.media.upload;

import app.kith.core.model.AccountId;
import app.kith.core.model.BlobId;
import app.kith.core.model.Limits;
import app.kith.server.database.Row;
import app.kith.server.database.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The rows of uploads; an account has at most one for a blob. */
final class JdbcUploads {
  private static final int TRIES = 10;

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
    /** Whether bytes of it, or what says that they are right, are missing. */
    boolean isOpen() {
      return !stored && !delivered;
    }

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

  /** One that is there may be taken away, with its post, just when it was about to be found. */
  private UploadRow addOrFind(Session session, AccountId account, UploadRow fresh)
      throws SQLException {
    for (int i = 0; i < TRIES; i++) {
      session.update(
          "insert into upload (id, account, blob, bytes, expires, stored)"
              + " values (?, ?, ?, ?, ?, false) on conflict do nothing",
          fresh.id().value(),
          account,
          fresh.blob(),
          fresh.bytes(),
          fresh.expires());
      Optional<UploadRow> row = find(session, account, fresh.blob());
      if (row.isPresent()) {
        return row.get();
      }
    }
    throw new SQLException("no row after its insert: " + fresh);
  }

  /**
   * The account's upload of the blob, made of {@code fresh} where there is none; empty where the
   * account has no room for another that is open.
   */
  Optional<UploadRow> findOrAdd(Session session, AccountId account, UploadRow fresh, Limits limits)
      throws SQLException {
    // One after another, whichever servers they are sent to: neither would see the other's row.
    session.exists("select 1 from account where id = ? for update", account);
    UploadRow row = addOrFind(session, account, fresh);
    boolean opened = row.id().equals(fresh.id()) && !row.delivered();
    if (opened && open(session, account).isBeyond(limits)) {
      delete(session, fresh.id());
      return Optional.empty();
    }
    return Optional.of(row);
  }

  /** What an account has begun and not finished. */
  private record Open(long uploads, long bytes) {
    boolean isBeyond(Limits limits) {
      return uploads > limits.openUploads() || bytes > limits.openUploadBytes();
    }
  }

  private static Open open(Session session, AccountId account) throws SQLException {
    return session
        .first(
            "select count(*), coalesce(sum(u.bytes), 0) from upload u where u.account = ? and not"
                + " u.stored and not exists (select 1 from blob_possession p where p.account ="
                + " u.account and p.blob = u.blob)",
            row -> new Open(row.number(1), row.number(2)),
            account)
        .orElseThrow(() -> new IllegalStateException("a count is always one row"));
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
