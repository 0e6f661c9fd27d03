package app.kith.server.instance;

import app.kith.server.database.Dialect;
import app.kith.server.database.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The servers of a database, in SQL. */
final class JdbcInstances {
  /** On which servers hear of each other: the head's sequence, or {@link #SERVERS}. */
  static final String CHANNEL = "kith_head";

  /** Said where a server came or has other addresses. */
  static final String SERVERS = "servers";

  /** What was killed may come back so long; later its addresses are told no more. */
  private static final Duration MISSED = Duration.ofDays(7);

  /** Notes that this one serves at these addresses, and tells the others where that is news. */
  void keep(Session session, String id, List<String> addresses, Instant now) throws SQLException {
    String lines = String.join("\n", addresses);
    long seen = now.toEpochMilli();
    int known =
        session.update(
            "update instance set seen = ? where id = ? and addresses = ?", seen, id, lines);
    if (known == 1) {
      return;
    }
    int moved =
        session.update("update instance set addresses = ?, seen = ? where id = ?", lines, seen, id);
    if (moved == 0) {
      session.update(
          "insert into instance (id, addresses, seen) values (?, ?, ?) on conflict do nothing",
          id,
          lines,
          seen);
    }
    if (session.dialect() == Dialect.POSTGRESQL) {
      session.exists("select pg_notify('" + CHANNEL + "', '" + SERVERS + "')");
    }
  }

  void remove(Session session, String id) throws SQLException {
    session.update("delete from instance where id = ?", id);
  }

  /** The addresses of each other server, the most likely first. */
  List<List<String>> others(Session session, String id, Instant now) throws SQLException {
    return session.query(
        "select addresses from instance where id <> ? and seen > ? order by seen desc, id limit 20",
        row -> row.text(1).lines().toList(),
        id,
        now.minus(MISSED).toEpochMilli());
  }
}
