package app.kith.android.store;

import android.database.Cursor;
import app.kith.core.sql.SqlRow;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The row that a cursor stands at. */
final class CursorRow implements SqlRow {
  private final Cursor cursor;

  /** A cursor looks for a name anew each time. */
  private final Map<String, Integer> columns = new HashMap<>();

  CursorRow(Cursor cursor) {
    this.cursor = cursor;
  }

  private int column(String name) {
    Integer known = columns.get(name);
    if (known == null) {
      known = cursor.getColumnIndexOrThrow(name);
      columns.put(name, known);
    }
    return known;
  }

  @Override
  public String text(String column) {
    String text = textOrNull(column);
    if (text == null) {
      throw new IllegalStateException("nothing in " + column);
    }
    return text;
  }

  @Override
  public @Nullable String textOrNull(String column) {
    return cursor.getString(column(column));
  }

  @Override
  public long number(String column) {
    return cursor.getLong(column(column));
  }

  @Override
  public String firstText() {
    return cursor.getString(0);
  }

  @Override
  public long firstNumber() {
    return cursor.getLong(0);
  }
}
