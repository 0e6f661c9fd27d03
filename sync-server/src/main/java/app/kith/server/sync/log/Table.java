package app.kith.server.sync.log;

import java.util.function.Function;

/** A kind of row: its name in the database and what makes each row the only one. */
public final class Table<K, V> {
  private final String name;
  private final Function<V, K> key;

  public Table(String name, Function<V, K> key) {
    this.name = name;
    this.key = key;
  }

  public String name() {
    return name;
  }

  public K key(V row) {
    return key.apply(row);
  }

  @Override
  public String toString() {
    return name;
  }
}
