package app.kith.server.sync.jdbc;

import app.kith.core.model.AccountId;
import app.kith.core.model.Epoch;
import app.kith.core.model.MutationId;
import app.kith.core.mutation.Hex;
import app.kith.server.database.Dialect;
import app.kith.server.database.Row;
import app.kith.server.database.Session;
import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.LogRow;
import app.kith.server.sync.log.Origin;
import app.kith.server.sync.log.Shape;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The log itself and its head, in SQL. */
final class JdbcLog {
  private static final String HEAD = "select epoch, name, seq, hash, last_stamp from log_head";
  private static final String LOCK = HEAD + " where epoch = ? for update";
  private static final String NEWEST = HEAD + " order by epoch desc limit 1";
  private static final String BEGIN =
      "insert into log_head (epoch, name, seq, hash, last_stamp) values (?, ?, ?, ?, ?)"
          + " on conflict do nothing";
  private static final String FLOOR = "select floor from log_head where epoch = ?";
  private static final String RAISE = "update log_head set floor = ? where epoch = ?";
  private static final String LET_GO = "delete from log where seq < ?";
  private static final String MOVE =
      "update log_head set seq = ?, hash = ?, last_stamp = ? where epoch = ?";

  /** Sent with the commit to the database's other servers; a hint, that may get lost. */
  private static final String HINT = "select pg_notify('kith_head', ?)";

  private static final String COLUMNS =
      "seq, tx, stream, sseq, kind, entity, v, by_device, by_n, hash, author, stamp, row_kind,"
          + " row_author, row_device, row_n, post, create_seq, publish_seq, waiting, received,"
          + " parts, body, bodies_hash, log_hash";
  private static final String INSERT =
      "insert into log (epoch, "
          + COLUMNS
          + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String CHANGES =
      "select " + COLUMNS + " from log where seq > ? and seq <= ? order by seq limit ?";

  private JdbcLog() {}

  static Optional<Head> newest(Session session) throws SQLException {
    return session.first(NEWEST, JdbcLog::head);
  }

  /** Waits for its turn to write; empty where the log has gone on to another epoch. */
  static Optional<Head> lock(Session session, Epoch epoch) throws SQLException {
    return session.first(LOCK, JdbcLog::head, epoch.ordinal());
  }

  private static Head head(Row row) throws SQLException {
    return new Head(
        new Epoch(row.number(1), row.text(2)),
        row.number(3),
        Hex.text(row.bytes(4)),
        row.number(5));
  }

  static void begin(Session session, Head head) throws SQLException {
    session.update(
        BEGIN,
        head.epoch().ordinal(),
        head.epoch().name(),
        head.seq(),
        Hex.bytes(head.hash()),
        head.lastStamp());
  }

  static void move(Session session, Head to) throws SQLException {
    session.update(MOVE, to.seq(), Hex.bytes(to.hash()), to.lastStamp(), to.epoch().ordinal());
    if (session.dialect() == Dialect.POSTGRESQL) {
      session.exists(HINT, String.valueOf(to.seq()));
    }
  }

  static long floor(Session session, Epoch epoch) throws SQLException {
    return session.first(FLOOR, row -> row.number(1), epoch.ordinal()).orElse(0L);
  }

  static void raise(Session session, Epoch epoch, long floor) throws SQLException {
    session.update(LET_GO, floor);
    session.update(RAISE, floor, epoch.ordinal());
  }

  static List<LogRow> changes(Session session, long after, long upTo, int limit)
      throws SQLException {
    return session.query(CHANGES, JdbcLog::change, after, upTo, limit);
  }

  private static LogRow change(Row row) throws SQLException {
    byte[] hash = row.bytesOrNull(10);
    Origin origin =
        new Origin(
            new MutationId(row.text(8), row.number(9)),
            hash == null ? null : Hex.text(hash),
            new AccountId(row.text(11)),
            row.number(12));
    String kind = row.textOrNull(13);
    Long parts = row.numberOrNull(22);
    return new LogRow(
        row.number(1),
        row.number(2),
        row.text(3),
        row.number(4),
        row.text(5),
        row.text(6),
        row.integer(7),
        origin,
        kind == null ? null : shape(kind, row, origin),
        parts == null ? null : Math.toIntExact(parts),
        row.textOrNull(23),
        Hex.text(row.bytes(24)),
        Hex.text(row.bytes(25)));
  }

  /** Most rows are put by who made them, so their maker is written only where it is another. */
  private static Shape shape(String kind, Row row, Origin origin) throws SQLException {
    String author = row.textOrNull(14);
    String device = row.textOrNull(15);
    return new Shape(
        kind,
        author == null ? origin.author() : new AccountId(author),
        device == null ? origin.by() : new MutationId(device, row.number(16)),
        row.textOrNull(17),
        row.number(18),
        row.number(19),
        row.flag(20),
        row.number(21));
  }

  static void append(Session session, Epoch epoch, List<LogRow> rows) throws SQLException {
    Session.Batch batch = session.batch(INSERT);
    for (LogRow row : rows) {
      Origin origin = row.origin();
      Shape shape = row.shape();
      batch.add(
          epoch.ordinal(),
          row.seq(),
          row.tx(),
          row.stream(),
          row.sseq(),
          row.kind(),
          row.entity(),
          row.v(),
          origin.by().device(),
          origin.by().n(),
          origin.hash() == null ? null : Hex.bytes(origin.hash()),
          origin.author(),
          origin.stamp(),
          shape == null ? null : shape.kind(),
          shape == null || shape.author().equals(origin.author()) ? null : shape.author(),
          shape == null || shape.by().equals(origin.by()) ? null : shape.by().device(),
          shape == null || shape.by().equals(origin.by()) ? null : shape.by().n(),
          shape == null ? null : shape.post(),
          shape == null ? null : shape.createSeq(),
          shape == null ? null : shape.publishSeq(),
          shape == null ? null : shape.waiting(),
          shape == null ? null : shape.received(),
          row.parts(),
          row.body(),
          Hex.bytes(row.bodiesHash()),
          Hex.bytes(row.logHash()));
    }
    batch.execute();
  }
}
