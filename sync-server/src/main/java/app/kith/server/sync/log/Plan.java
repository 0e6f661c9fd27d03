package app.kith.server.sync.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one transaction writes.
 *
 * @param head where the log ends afterwards
 * @param changes new ones, ascending and without a hole behind the former head
 * @param blanks to be applied after the changes
 * @param rows at most one delta a table
 */
public record Plan(Head head, List<LogRow> changes, List<Blank> blanks, List<Delta<?, ?>> rows) {

  /** What happens to one table. */
  public record Delta<K, V>(Table<K, V> table, List<V> added, List<V> changed, List<K> removed) {
    public boolean isEmpty() {
      return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }
  }

  /**
   * Takes the bodies of an entity's earlier changes out of the log; the envelopes stay.
   *
   * @param entity {@code createSeq} of the entity
   * @param stream in which stream; null for every stream the entity ever stood in
   * @param before changes with a smaller sequence
   */
  public record Blank(long entity, @Nullable String stream, long before) {
    public boolean covers(LogRow row) {
      return row.seq() < before
          && row.shape() != null
          && row.shape().createSeq() == entity
          && (stream == null || row.stream().equals(stream));
    }
  }
}
