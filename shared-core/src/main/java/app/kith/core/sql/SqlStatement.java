package app.kith.core.sql;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement with parameters by name. Every parameter is to be set for each use: a value left from
 * the last one would go unnoticed.
 */
public abstract class SqlStatement {
  private final String text;
  private final Map<String, Integer> indexes;
  private final BitSet unset = new BitSet();

  protected SqlStatement(String text) {
    this.text = text;
    this.indexes = SqlNames.indexes(text);
    again();
  }

  private void again() {
    unset.set(1, indexes.size() + 1);
  }

  /** Makes a value of the row that the result stands at. */
  public interface Mapper<T> {
    T map(SqlRow row) throws IOException;
  }

  /** Binds the parameter of an index, from 1. */
  protected abstract void bind(int index, @Nullable String value) throws IOException;

  protected abstract void bind(int index, long value) throws IOException;

  /** Changes rows by what is bound. */
  protected abstract void change() throws IOException;

  /** All rows by what is bound; not to be changed. */
  protected abstract <T> List<T> rows(Mapper<T> mapper) throws IOException;

  /** How many parameters there are. */
  protected final int parameters() {
    return indexes.size();
  }

  public final SqlStatement set(String name, @Nullable String value) throws IOException {
    bind(index(name), value);
    return this;
  }

  public final SqlStatement set(String name, long value) throws IOException {
    bind(index(name), value);
    return this;
  }

  public final SqlStatement set(String name, boolean value) throws IOException {
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
  public final void update() throws IOException {
    checkSet();
    try {
      change();
    } finally {
      again();
    }
  }

  /** All rows. */
  public final <T> List<T> list(Mapper<T> mapper) throws IOException {
    checkSet();
    try {
      return rows(mapper);
    } finally {
      again();
    }
  }

  /** The only row, if there is one. */
  public final <T> Optional<T> first(Mapper<T> mapper) throws IOException {
    List<T> rows = list(mapper);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
  }

  /** The number in the only row's first column, or 0 where there is no row. */
  public final long number() throws IOException {
    return first(SqlRow::firstNumber).orElse(0L);
  }
}
