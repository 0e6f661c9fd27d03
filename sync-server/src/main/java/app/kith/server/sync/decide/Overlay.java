package app.kith.server.sync.decide;

import app.kith.server.sync.log.Index;
import app.kith.server.sync.log.LogView;
import app.kith.server.sync.log.Plan.Delta;
import app.kith.server.sync.log.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One table as a transaction sees it: the rows read so far, under those that it changed. */
final class Overlay<K, V> {
  private final Table<K, V> table;
  private final Map<K, Slot<V>> slots = new LinkedHashMap<>();
  private final Map<Index<?, K, V>, Files<K>> files = new HashMap<>();

  /** A row as it is stored, and as it will be. */
  private static final class Slot<V> {
    final @Nullable V stored;
    @Nullable V now;

    Slot(@Nullable V stored) {
      this.stored = stored;
      this.now = stored;
    }
  }

  /** One index: which of its values are read in full, and the keys known under each value. */
  private static final class Files<K> {
    final Set<Object> complete = new HashSet<>();
    final Map<Object, Set<K>> keys = new HashMap<>();
  }

  Overlay(Table<K, V> table) {
    this.table = table;
  }

  void load(LogView view, Collection<K> keys) throws IOException {
    List<K> missing = new ArrayList<>();
    for (K key : new LinkedHashSet<>(keys)) {
      if (!slots.containsKey(key)) {
        missing.add(key);
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    Map<K, V> found = view.find(table, missing);
    for (K key : missing) {
      fill(key, found.get(key));
    }
  }

  <I> void load(LogView view, Index<I, K, V> index, Collection<I> values) throws IOException {
    Files<K> filed = files(index);
    Set<I> missing = new LinkedHashSet<>(values);
    missing.removeAll(filed.complete);
    if (missing.isEmpty()) {
      return;
    }
    meet(view.where(index, missing));
    filed.complete.addAll(missing);
  }

  /** Takes rows that were read otherwise; what is known of them already stays. */
  void meet(List<V> rows) {
    for (V row : rows) {
      K key = table.key(row);
      if (!slots.containsKey(key)) {
        fill(key, row);
      }
    }
  }

  /** Of the rows met, loaded or saved so far. */
  List<V> all(Predicate<V> which) {
    List<V> rows = new ArrayList<>();
    for (Slot<V> slot : slots.values()) {
      V now = slot.now;
      if (now != null && which.test(now)) {
        rows.add(now);
      }
    }
    return rows;
  }

  /** Says that nothing is stored under this value. */
  <I> void nothingStored(Index<I, K, V> index, I value) {
    files(index).complete.add(value);
  }

  private void fill(K key, @Nullable V row) {
    slots.put(key, new Slot<>(row));
    if (row != null) {
      files.forEach((index, filed) -> file(index, filed, key, row, true));
    }
  }

  /** What was loaded or saved under the key. */
  @Nullable V get(K key) {
    Slot<V> slot = slots.get(key);
    return slot == null ? null : slot.now;
  }

  /** What was loaded or saved under the index's value, in no order. */
  <I> List<V> all(Index<I, K, V> index, I value) {
    List<V> rows = new ArrayList<>();
    for (K key : files(index).keys.getOrDefault(value, Set.of())) {
      V row = get(key);
      if (row != null) {
        rows.add(row);
      }
    }
    return rows;
  }

  void save(V row) {
    set(table.key(row), row);
  }

  void remove(K key) {
    set(key, null);
  }

  private void set(K key, @Nullable V row) {
    // A row that nobody loaded is a new one: whoever saves has looked for it before.
    Slot<V> slot = slots.computeIfAbsent(key, k -> new Slot<>(null));
    V before = slot.now;
    slot.now = row;
    files.forEach((index, filed) -> {
      if (before != null) {
        file(index, filed, key, before, false);
      }
      if (row != null) {
        file(index, filed, key, row, true);
      }
    });
  }

  private Files<K> files(Index<?, K, V> index) {
    Files<K> known = files.get(index);
    if (known != null) {
      return known;
    }
    Files<K> filed = new Files<>();
    files.put(index, filed);
    slots.forEach((key, slot) -> {
      if (slot.now != null) {
        file(index, filed, key, slot.now, true);
      }
    });
    return filed;
  }

  private void file(Index<?, K, V> index, Files<K> filed, K key, V row, boolean in) {
    Object value = index.value(row);
    if (value == null) {
      return;
    }
    Set<K> keys = filed.keys.computeIfAbsent(value, v -> new LinkedHashSet<>());
    if (in) {
      keys.add(key);
    } else {
      keys.remove(key);
    }
  }

  Delta<K, V> delta() {
    Delta<K, V> delta = new Delta<>(table, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    slots.forEach((key, slot) -> {
      V now = slot.now;
      if (now == null && slot.stored != null) {
        delta.removed().add(key);
      } else if (now != null && slot.stored == null) {
        delta.added().add(now);
      } else if (now != null && !now.equals(slot.stored)) {
        delta.changed().add(now);
      }
    });
    return delta;
  }
}
