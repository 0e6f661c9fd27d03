package app.kith.server.sync.log;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a transaction sees. Collections may have any size; whoever stores them cuts them up. */
public interface LogView {
  Head head() throws IOException;

  /** Sequence of the oldest change that the log still has; 0 where it has all. */
  long floor() throws IOException;

  /** The rows with these keys; a key without a row is left out. */
  <K, V> Map<K, V> find(Table<K, V> table, Collection<K> keys) throws IOException;

  /** All rows that the index files under one of these values, in no order. */
  <I, K, V> List<V> where(Index<I, K, V> index, Collection<I> values) throws IOException;

  /** Up to {@code limit} changes with {@code after < seq <= upTo}, ascending. */
  List<LogRow> changes(long after, long upTo, int limit) throws IOException;

  /**
   * Up to {@code limit} placements behind {@code after}, in the order of {@link Placement#ORDER}.
   *
   * @param after null to begin; only what the order looks at counts
   */
  List<Placement> placements(Placement.Scan scan, @Nullable Placement after, int limit)
      throws IOException;
}
