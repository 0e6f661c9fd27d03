package app.kith.server.sync.log;

import java.util.List;

/**
 * Everything that one transaction writes.
 *
 * @param head where the log ends afterwards
 * @param changes new ones, ascending and without a hole behind the former head
 * @param rows at most one delta a table
 * @param floor changes below it leave the log; 0 where none does
 */
public record Plan(Head head, List<LogRow> changes, List<Delta<?, ?>> rows, long floor) {
  /** Lets nothing go. */
  public Plan(Head head, List<LogRow> changes, List<Delta<?, ?>> rows) {
    this(head, changes, rows, 0);
  }

  /** What happens to one table. */
  public record Delta<K, V>(Table<K, V> table, List<V> added, List<V> changed, List<K> removed) {
    public boolean isEmpty() {
      return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }
  }
}
