package app.kith.android.store;

import android.database.Cursor;
import androidx.sqlite.db.SupportSQLiteDatabase;
import androidx.sqlite.db.SupportSQLiteStatement;
import app.kith.core.sql.SqlStatement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement of Android's SQLite; the connection keeps what it compiled. */
final class RoomStatement extends SqlStatement {
  private final SupportSQLiteDatabase database;
  private final String text;
  private final @Nullable Object[] bound;

  RoomStatement(SupportSQLiteDatabase database, String text) {
    super(text);
    this.database = database;
    this.text = text;
    this.bound = new @Nullable Object[parameters()];
  }

  @Override
  protected void bind(int index, @Nullable String value) {
    bound[index - 1] = value;
  }

  @Override
  protected void bind(int index, long value) {
    bound[index - 1] = value;
  }

  @Override
  protected void change() throws IOException {
    try (SupportSQLiteStatement statement = database.compileStatement(text)) {
      for (int i = 0; i < bound.length; i++) {
        Object value = bound[i];
        if (value == null) {
          statement.bindNull(i + 1);
        } else if (value instanceof Long number) {
          statement.bindLong(i + 1, number);
        } else {
          statement.bindString(i + 1, (String) value);
        }
      }
      statement.executeUpdateDelete();
    }
  }

  @Override
  protected <T> List<T> rows(Mapper<T> mapper) throws IOException {
    try (Cursor cursor = database.query(text, bound)) {
      CursorRow row = new CursorRow(cursor);
      List<T> found = new ArrayList<>();
      while (cursor.moveToNext()) {
        found.add(mapper.map(row));
      }
      return Collections.unmodifiableList(found);
    }
  }
}
