package app.kith.server.instance;

import app.kith.server.database.Row;
import app.kith.server.database.Session;
import java.sql.SQLException;
import java.util.Optional;

/** Whose database it is, in SQL. */
final class JdbcCommunity {
  /**
   * The one row.
   *
   * @param sealed the keys of its servers; empty where the pictures are one home's own
   */
  record Known(String name, String community, Optional<byte[]> sealed) {
    private static Known of(Row row) throws SQLException {
      return new Known(row.text(1), row.text(2), Optional.ofNullable(row.bytesOrNull(3)));
    }
  }

  Optional<Known> find(Session session) throws SQLException {
    return session.first("select name, community, sealed from community where id = 1", Known::of);
  }

  /** Whether it is there now; false where another server was faster. */
  boolean add(Session session, Known known) throws SQLException {
    return session.update(
            "insert into community (id, name, community, sealed) values (1, ?, ?, ?)"
                + " on conflict do nothing",
            known.name(),
            known.community(),
            known.sealed().orElse(null))
        == 1;
  }

  void keepSealed(Session session, byte[] sealed) throws SQLException {
    session.update("update community set sealed = ? where id = 1", sealed);
  }

  /** Whether anybody is in it. */
  boolean hasAccounts(Session session) throws SQLException {
    return session.exists("select 1 from account limit 1");
  }

  /** Whether a log was begun. */
  boolean hasLog(Session session) throws SQLException {
    return session.exists("select 1 from log_head limit 1");
  }
}
