package app.kith.server.sync.log;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Files the rows of a table under a value other than their key. */
public final class Index<I, K, V> {
  private final Table<K, V> table;
  private final String column;
  private final Function<V, @Nullable I> value;
  private final boolean byNumber;

  /**
   * @param column its name in the database
   * @param value what a row is filed under; null where it is not
   */
  public Index(Table<K, V> table, String column, Function<V, @Nullable I> value) {
    this(table, column, value, false);
  }

  private Index(
      Table<K, V> table, String column, Function<V, @Nullable I> value, boolean byNumber) {
    this.table = table;
    this.column = column;
    this.value = value;
    this.byNumber = byNumber;
  }

  /** Files rows by the entity in their {@link RowNumber}. */
  public static <K, V> Index<Long, K, V> byNumber(
      Table<K, V> table, String column, Function<V, @Nullable Long> entity) {
    return new Index<>(table, column, entity, true);
  }

  public Table<K, V> table() {
    return table;
  }

  public String column() {
    return column;
  }

  /** Whether its column holds the {@link RowNumber}, so that a value stands for a range. */
  public boolean isByNumber() {
    return byNumber;
  }

  public @Nullable I value(V row) {
    return value.apply(row);
  }

  @Override
  public String toString() {
    return table + "." + column;
  }
}
