package app.kith.server.sync.log;

import app.kith.server.sync.state.Tables;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One state of the memory log. Refuses plans that a database's keys would refuse. */
final class MemoryState implements LogView {
  private Head head;
  private long floor;
  private final NavigableMap<Long, LogRow> log = new TreeMap<>();
  private final Map<Table<?, ?>, MemoryTable<?, ?>> tables = new LinkedHashMap<>();

  MemoryState(Head head) {
    this.head = head;
  }

  MemoryState copy() {
    MemoryState copy = new MemoryState(head);
    copy.floor = floor;
    copy.log.putAll(log);
    tables.forEach((table, rows) -> copy.tables.put(table, rows.copy()));
    return copy;
  }

  void apply(Plan plan) {
    for (LogRow row : plan.changes()) {
      if (row.seq() != head.seq() + 1 && !log.containsKey(row.seq() - 1)) {
        throw new IllegalStateException("a hole in the log before " + row.seq());
      }
      log.put(row.seq(), row);
    }
    plan.rows().forEach(this::apply);
    head = plan.head();
    floor = Math.max(floor, plan.floor());
  }

  private <K, V> void apply(Plan.Delta<K, V> delta) {
    table(delta.table()).apply(delta);
  }

  @SuppressWarnings("unchecked") // Rows are kept under their own table only.
  private <K, V> MemoryTable<K, V> table(Table<K, V> table) {
    return (MemoryTable<K, V>) tables.computeIfAbsent(table, t -> new MemoryTable<>(table));
  }

  <K, V> List<V> all(Table<K, V> table) {
    MemoryTable<?, ?> rows = tables.get(table);
    return rows == null ? List.of() : table(table).all();
  }

  @Override
  public Head head() {
    return head;
  }

  @Override
  @SuppressWarnings("unchecked") // Rows are kept under their own table only.
  public <K, V> Map<K, V> find(Table<K, V> table, Collection<K> keys) {
    MemoryTable<K, V> rows = (MemoryTable<K, V>) tables.get(table);
    return rows == null ? Map.of() : rows.find(keys);
  }

  @Override
  @SuppressWarnings("unchecked") // Rows are kept under their own table only.
  public <I, K, V> List<V> where(Index<I, K, V> index, Collection<I> values) {
    MemoryTable<K, V> rows = (MemoryTable<K, V>) tables.get(index.table());
    return rows == null ? List.of() : rows.where(index, values);
  }

  @Override
  public List<LogRow> changes(long after, long upTo, int limit) {
    return upTo <= after
        ? List.of()
        : log.subMap(after, false, upTo, true).values().stream()
            .filter(row -> row.seq() >= floor)
            .limit(limit)
            .toList();
  }

  @Override
  public long floor() {
    return floor;
  }

  /** All that was ever written, also what the log has let go: for oracles. */
  List<LogRow> everything(long after) {
    return List.copyOf(log.tailMap(after, false).values());
  }

  @Override
  public List<Placement> placements(Placement.Scan scan, @Nullable Placement after, int limit) {
    return all(Tables.PLACEMENTS).stream()
        .filter(placement -> placement.isIn(scan))
        .filter(placement -> after == null || Placement.ORDER.compare(placement, after) > 0)
        .sorted(Placement.ORDER)
        .limit(limit)
        .toList();
  }
}
