package app.kith.core.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Rows by key, in the order of the keys. Rows are immutable; changes go through the disk, which can
 * take them back.
 */
public final class MemoryTable<K extends Comparable<K>, V> {
  private final MemoryDisk disk;
  private final NavigableMap<K, V> rows = new TreeMap<>();

  public MemoryTable(MemoryDisk disk) {
    this.disk = disk;
  }

  /** A copy on another disk. */
  public MemoryTable(MemoryDisk disk, MemoryTable<K, V> other) {
    this(disk);
    rows.putAll(other.rows);
  }

  public Optional<V> get(K key) {
    return Optional.ofNullable(rows.get(key));
  }

  /** All rows; valid until the next change. */
  public Collection<V> values() {
    return rows.values();
  }

  /** Rows with keys of at least {@code from} and below {@code to}; valid until the next change. */
  public Collection<V> between(K from, K to) {
    return rows.subMap(from, to).values();
  }

  public Optional<V> last() {
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.lastEntry().getValue());
  }

  public int size() {
    return rows.size();
  }

  public void put(K key, V row) {
    V old = rows.get(key);
    disk.changing(() -> restore(key, Optional.ofNullable(old)));
    rows.put(key, row);
  }

  public void remove(K key) {
    V old = rows.get(key);
    if (old != null) {
      disk.changing(() -> restore(key, Optional.of(old)));
      rows.remove(key);
    }
  }

  private void restore(K key, Optional<V> old) {
    if (old.isPresent()) {
      rows.put(key, old.get());
    } else {
      rows.remove(key);
    }
  }

  /** Removes all rows that match. */
  public void removeIf(Predicate<V> matching) {
    List<K> keys = new ArrayList<>();
    rows.forEach((key, row) -> {
      if (matching.test(row)) {
        keys.add(key);
      }
    });
    keys.forEach(this::remove);
  }
}
