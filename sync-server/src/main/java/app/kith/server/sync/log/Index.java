package app.kith.server.sync.log;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Files the rows of a table under a value other than their key. */
public final class Index<I, K, V> {
  private final Table<K, V> table;
  private final String column;
  private final Function<V, @Nullable I> value;
  private final Column kind;

  /** What an index's column holds. */
  public enum Column {
    /** The value itself. */
    VALUE,
    /** The {@link RowNumber}, so that a value stands for a range. */
    ROW_NUMBER,
    /** A number made of an id, which other ids may share: shorter, and cheaper to keep in order. */
    ID_NUMBER
  }

  /**
   * @param column its name in the database
   * @param value what a row is filed under; null where it is not
   */
  public Index(Table<K, V> table, String column, Function<V, @Nullable I> value) {
    this(table, column, value, Column.VALUE);
  }

  private Index(Table<K, V> table, String column, Function<V, @Nullable I> value, Column kind) {
    this.table = table;
    this.column = column;
    this.value = value;
    this.kind = kind;
  }

  /** Files rows by the entity in their {@link RowNumber}. */
  public static <K, V> Index<Long, K, V> byNumber(
      Table<K, V> table, String column, Function<V, @Nullable Long> entity) {
    return new Index<>(table, column, entity, Column.ROW_NUMBER);
  }

  /** Files rows by a number of the id, in the column beside it. */
  public static <I, K, V> Index<I, K, V> byIdNumber(
      Table<K, V> table, String column, Function<V, @Nullable I> id) {
    return new Index<>(table, column, id, Column.ID_NUMBER);
  }

  public Table<K, V> table() {
    return table;
  }

  public String column() {
    return column;
  }

  public Column kind() {
    return kind;
  }

  public @Nullable I value(V row) {
    return value.apply(row);
  }

  @Override
  public String toString() {
    return table + "." + column;
  }
}
