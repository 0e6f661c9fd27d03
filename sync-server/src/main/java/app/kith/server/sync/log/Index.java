package app.kith.server.sync.log;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Files the rows of a table under a value other than their key. */
public final class Index<I, K, V> {
  private final Table<K, V> table;
  private final String column;
  private final Function<V, @Nullable I> value;

  /**
   * @param column its name in the database
   * @param value what a row is filed under; null where it is not
   */
  public Index(Table<K, V> table, String column, Function<V, @Nullable I> value) {
    this.table = table;
    this.column = column;
    this.value = value;
  }

  public Table<K, V> table() {
    return table;
  }

  public String column() {
    return column;
  }

  public @Nullable I value(V row) {
    return value.apply(row);
  }

  @Override
  public String toString() {
    return table + "." + column;
  }
}
