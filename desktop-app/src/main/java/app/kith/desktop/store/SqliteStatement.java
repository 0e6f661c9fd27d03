package app.kith.desktop.store;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement with parameters by name, prepared once and used again. Every parameter is to be set
 * for each use: a value left from the last one would go unnoticed.
 */
final class SqliteStatement {
  private static final Pattern NAME = Pattern.compile(":([a-z_0-9]+)");

  private final Sqlite session;
  private final PreparedStatement statement;
  private final String text;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final BitSet unset = new BitSet();

  SqliteStatement(Sqlite session, PreparedStatement statement, String text) {
    this.session = session;
    this.statement = statement;
    this.text = text;
    // SQLite numbers named parameters by where they first occur.
    Matcher names = NAME.matcher(text);
    while (names.find()) {
      indexes.putIfAbsent(names.group(1), indexes.size() + 1);
    }
    again();
  }

  private void again() {
    unset.set(1, indexes.size() + 1);
  }

  /** Makes a value of the row that the result stands at. */
  interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  SqliteStatement set(String name, @Nullable String value) throws IOException {
    try {
      statement.setString(index(name), value);
      return this;
    } catch (SQLException e) {
      throw session.failed(e);
    }
  }

  SqliteStatement set(String name, long value) throws IOException {
    try {
      statement.setLong(index(name), value);
      return this;
    } catch (SQLException e) {
      throw session.failed(e);
    }
  }

  SqliteStatement set(String name, boolean value) throws IOException {
    return set(name, value ? 1L : 0L);
  }

  private int index(String name) {
    Integer index = indexes.get(name);
    if (index == null) {
      throw new IllegalArgumentException("no parameter " + name + " in: " + text);
    }
    unset.clear(index);
    return index;
  }

  private void checkSet() {
    if (!unset.isEmpty()) {
      throw new IllegalStateException("a parameter is not set in: " + text);
    }
  }

  /** Changes rows. */
  void update() throws IOException {
    checkSet();
    try {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw session.failed(e);
    } finally {
      again();
    }
  }

  /** All rows. */
  <T> List<T> list(Mapper<T> mapper) throws IOException {
    checkSet();
    try (ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(mapper.map(rows));
      }
      return Collections.unmodifiableList(found);
    } catch (SQLException e) {
      throw session.failed(e);
    } finally {
      again();
    }
  }

  /** The only row, if there is one. */
  <T> Optional<T> first(Mapper<T> mapper) throws IOException {
    List<T> rows = list(mapper);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
  }

  /** The number in the only row, or 0 where there is none. */
  long number() throws IOException {
    return first(row -> row.getLong(1)).orElse(0L);
  }
}
