package app.kith.server.sync.jdbc;

import app.kith.server.database.Session;
import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.Index;
import app.kith.server.sync.log.LogRow;
import app.kith.server.sync.log.LogTransaction;
import app.kith.server.sync.log.Placement;
import app.kith.server.sync.log.Plan;
import app.kith.server.sync.log.Table;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One transaction of the database, as the log's port has it. */
final class JdbcView implements LogTransaction {
  private static final String PLACEMENTS =
      "select number, id, stream, side, seq, sort_seq from placement where ";
  private static final String BEHIND = " = ? and sort_seq <= ? and (sort_seq < ? or number > ?)";
  // The order begins with the index's first column, else H2 sorts all that is behind.
  private static final String OF_STREAM =
      PLACEMENTS + "stream" + BEHIND + " order by stream, sort_seq desc, number limit ?";
  private static final String OF_SIDE =
      PLACEMENTS + "side" + BEHIND + " order by side, sort_seq desc, number limit ?";

  private final Session session;
  private final Map<Table<?, ?>, JdbcTable<?, ?>> tables;
  private final Head head;

  JdbcView(Session session, Map<Table<?, ?>, JdbcTable<?, ?>> tables, Head head) {
    this.session = session;
    this.tables = tables;
    this.head = head;
  }

  @Override
  public Head head() {
    return head;
  }

  @SuppressWarnings("unchecked") // Columns are kept under their own table only.
  private <K, V> JdbcTable<K, V> columns(Table<K, V> table) {
    JdbcTable<?, ?> columns = tables.get(table);
    if (columns == null) {
      throw new IllegalStateException("no columns are given for table " + table);
    }
    return (JdbcTable<K, V>) columns;
  }

  @Override
  public <K, V> Map<K, V> find(Table<K, V> table, Collection<K> keys) throws IOException {
    try {
      return columns(table).find(session, keys);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  @Override
  public <I, K, V> List<V> where(Index<I, K, V> index, Collection<I> values) throws IOException {
    try {
      return columns(index.table()).where(session, index, values);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  @Override
  public long floor() throws IOException {
    try {
      return JdbcLog.floor(session, head.epoch());
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  @Override
  public List<LogRow> changes(long after, long upTo, int limit) throws IOException {
    try {
      return JdbcLog.changes(session, after, upTo, limit);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  @Override
  public List<Placement> placements(Placement.Scan scan, @Nullable Placement after, int limit)
      throws IOException {
    try {
      return switch (scan) {
        case Placement.Scan.OfStream of -> placements(OF_STREAM, of.stream(), after, limit);
        case Placement.Scan.OfSide of -> placements(OF_SIDE, of.side(), after, limit);
      };
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private List<Placement> placements(String sql, String value, @Nullable Placement after, int limit)
      throws SQLException {
    long rank = after == null ? Long.MAX_VALUE : after.rank();
    long number = after == null ? -1 : after.number();
    return session.query(sql, JdbcTables::placement, value, rank, rank, number, limit);
  }

  @Override
  public void apply(Plan plan) throws IOException {
    try {
      JdbcLog.append(session, head.epoch(), plan.changes());
      for (Plan.Delta<?, ?> delta : plan.rows()) {
        apply(delta);
      }
      if (plan.floor() > 0) {
        JdbcLog.raise(session, head.epoch(), plan.floor());
      }
      if (!plan.head().equals(head)) {
        JdbcLog.move(session, plan.head());
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private <K, V> void apply(Plan.Delta<K, V> delta) throws SQLException {
    columns(delta.table()).apply(session, delta);
  }
}
