package app.kith.server.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One row of a query's result; columns are counted from 1. A NULL where a value is asked for is a
 * bug of the query, not an absent value.
 */
public final class Row {
  private final ResultSet results;

  Row(ResultSet results) {
    this.results = results;
  }

  public String text(int column) throws SQLException {
    return present(column, results.getString(column));
  }

  public @Nullable String textOrNull(int column) throws SQLException {
    return results.getString(column);
  }

  public byte[] bytes(int column) throws SQLException {
    return present(column, results.getBytes(column));
  }

  public byte @Nullable [] bytesOrNull(int column) throws SQLException {
    return results.getBytes(column);
  }

  public long number(int column) throws SQLException {
    long value = results.getLong(column);
    return present(column, results.wasNull() ? null : value);
  }

  public @Nullable Long numberOrNull(int column) throws SQLException {
    long value = results.getLong(column);
    return results.wasNull() ? null : value;
  }

  /** A number that the table's bounds keep within an {@code int}. */
  public int integer(int column) throws SQLException {
    return Math.toIntExact(number(column));
  }

  public boolean flag(int column) throws SQLException {
    boolean value = results.getBoolean(column);
    return present(column, results.wasNull() ? null : value);
  }

  private static <T> T present(int column, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("column " + column + " is null: ask for …OrNull");
    }
    return value;
  }
}
