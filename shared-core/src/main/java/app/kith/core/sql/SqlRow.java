package app.kith.core.sql;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The row that a result stands at; its columns by name. */
public interface SqlRow {
  /** Of a column that is never null. */
  String text(String column) throws IOException;

  @Nullable String textOrNull(String column) throws IOException;

  long number(String column) throws IOException;

  /** Of the first column, whatever it is called. */
  String firstText() throws IOException;

  long firstNumber() throws IOException;

  /** Whether the number is not 0. */
  default boolean flag(String column) throws IOException {
    return number(column) != 0;
  }
}
