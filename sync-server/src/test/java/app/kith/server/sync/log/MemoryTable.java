package app.kith.server.sync.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The rows of one table of the memory log, filed under every index that was asked for. */
final class MemoryTable<K, V> {
  private final Table<K, V> table;
  private final Map<K, V> rows = new LinkedHashMap<>();

  // Readers build an index at the same time.
  private final Map<Index<?, K, V>, Map<Object, Set<K>>> indexes = new ConcurrentHashMap<>();

  MemoryTable(Table<K, V> table) {
    this.table = table;
  }

  MemoryTable<K, V> copy() {
    MemoryTable<K, V> copy = new MemoryTable<>(table);
    copy.rows.putAll(rows);
    return copy;
  }

  List<V> all() {
    return List.copyOf(rows.values());
  }

  Map<K, V> find(Collection<K> keys) {
    Map<K, V> found = new LinkedHashMap<>();
    for (K key : keys) {
      V row = rows.get(key);
      if (row != null) {
        found.put(key, row);
      }
    }
    return found;
  }

  <I> List<V> where(Index<I, K, V> index, Collection<I> values) {
    Map<Object, Set<K>> filed = indexes.computeIfAbsent(index, this::build);
    List<V> found = new ArrayList<>();
    for (I value : values) {
      for (K key : filed.getOrDefault(value, Set.of())) {
        V row = rows.get(key);
        if (row != null) {
          found.add(row);
        }
      }
    }
    return found;
  }

  private Map<Object, Set<K>> build(Index<?, K, V> index) {
    Map<Object, Set<K>> filed = new LinkedHashMap<>();
    rows.forEach((key, row) -> file(index, filed, key, row, true));
    return filed;
  }

  private void file(Index<?, K, V> index, Map<Object, Set<K>> filed, K key, V row, boolean in) {
    Object value = index.value(row);
    if (value != null) {
      Set<K> keys = filed.computeIfAbsent(value, v -> new LinkedHashSet<>());
      if (in) {
        keys.add(key);
      } else {
        keys.remove(key);
      }
    }
  }

  void apply(Plan.Delta<K, V> delta) {
    for (K key : delta.removed()) {
      refile(key, present(rows.remove(key), "removed", key), false);
    }
    for (V row : delta.added()) {
      K key = table.key(row);
      if (rows.put(key, row) != null) {
        throw new IllegalStateException("added though it is there: " + table + " " + key);
      }
      refile(key, row, true);
    }
    for (V row : delta.changed()) {
      K key = table.key(row);
      refile(key, present(rows.put(key, row), "changed", key), false);
      refile(key, row, true);
    }
  }

  private V present(@Nullable V before, String what, K key) {
    if (before == null) {
      throw new IllegalStateException(what + " though it is not there: " + table + " " + key);
    }
    return before;
  }

  private void refile(K key, V row, boolean in) {
    indexes.forEach((index, filed) -> file(index, filed, key, row, in));
  }
}
