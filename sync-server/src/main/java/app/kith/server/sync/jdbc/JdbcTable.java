package app.kith.server.sync.jdbc;

import app.kith.server.database.RowMapper;
import app.kith.server.database.Session;
import app.kith.server.sync.log.Index;
import app.kith.server.sync.log.Plan;
import app.kith.server.sync.log.RowNumber;
import app.kith.server.sync.log.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a table's rows are written to and read from the database. */
public final class JdbcTable<K, V> {
  /** Keys in one statement: none should be endless. */
  private static final int CHUNK = 2_000;

  private static final String IS_ASKED_FOR = " = asked_for";
  private static final String IN_RANGE =
      "%1$s >= asked_for * %2$d and %1$s < (asked_for + 1) * %2$d";

  /** A first key column of this name holds the {@link IdNumber} of the key. */
  static final String ID_NUMBER = "id_number";

  private final Table<K, V> table;
  private final int keyColumns;
  private final Function<K, @Nullable Object[]> key;
  private final Function<V, @Nullable Object[]> rest;
  private final RowMapper<V> mapper;
  private final String keyColumn;
  private final String columns;
  private final String findOne;
  private final String insert;
  private final String update;
  private final String delete;
  private final Map<String, String> byNumber = new ConcurrentHashMap<>();
  private final Map<String, String> byText = new ConcurrentHashMap<>();

  /**
   * @param keyColumns comma-separated, one or two
   * @param restColumns comma-separated; may be empty
   * @param key the values of the key columns
   * @param rest the values of the other columns
   * @param mapper reads key columns and then the others
   */
  public JdbcTable(
      Table<K, V> table,
      String keyColumns,
      String restColumns,
      Function<K, @Nullable Object[]> key,
      Function<V, @Nullable Object[]> rest,
      RowMapper<V> mapper) {
    List<String> keys = columns(keyColumns);
    List<String> all = new ArrayList<>(keys);
    all.addAll(columns(restColumns));
    this.table = table;
    this.keyColumns = keys.size();
    this.key = key;
    this.rest = rest;
    this.mapper = mapper;
    String where = " where " + String.join(" = ? and ", keys) + " = ?";
    keyColumn = keys.getFirst();
    columns = String.join(", ", all);
    findOne = "select " + columns + " from " + table.name() + where;
    insert =
        "insert into %s (%s) values (%s)"
            .formatted(
                table.name(),
                String.join(", ", all),
                String.join(", ", Collections.nCopies(all.size(), "?")));
    update =
        "update %s set %s = ?%s"
            .formatted(table.name(), String.join(" = ?, ", columns(restColumns)), where);
    delete = "delete from " + table.name() + where;
  }

  private static List<String> columns(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(", *"));
  }

  Table<K, V> table() {
    return table;
  }

  Map<K, V> find(Session session, Collection<K> keys) throws SQLException {
    Map<K, V> found = new HashMap<>();
    if (keyColumn.equals(ID_NUMBER)) {
      Set<K> asked = Set.copyOf(keys);
      for (V row : joined(session, numbers(asked), keyColumn + IS_ASKED_FOR)) {
        K each = table.key(row);
        if (asked.contains(each)) {
          found.put(each, row);
        }
      }
    } else if (keyColumns == 1) {
      for (V row : joined(session, keys, keyColumn + IS_ASKED_FOR)) {
        found.put(table.key(row), row);
      }
    } else {
      for (K each : keys) {
        session.first(findOne, mapper, key.apply(each)).ifPresent(row -> found.put(each, row));
      }
    }
    return found;
  }

  <I> List<V> where(Session session, Index<I, K, V> index, Collection<I> values)
      throws SQLException {
    String column = index.column();
    return switch (index.kind()) {
      case VALUE -> joined(session, values, column + IS_ASKED_FOR);
      case ROW_NUMBER -> joined(session, values, IN_RANGE.formatted(column, RowNumber.SLOTS));
      case ID_NUMBER -> {
        Set<I> asked = Set.copyOf(values);
        List<V> rows = joined(session, numbers(asked), column + IS_ASKED_FOR);
        rows.removeIf(row -> !asked.contains(index.value(row)));
        yield rows;
      }
    };
  }

  private static List<Long> numbers(Collection<?> ids) {
    List<Long> numbers = new ArrayList<>(ids.size());
    for (Object id : ids) {
      numbers.add(IdNumber.of(id));
    }
    return numbers;
  }

  private List<V> joined(Session session, Collection<?> values, String condition)
      throws SQLException {
    List<V> rows = new ArrayList<>();
    // Once each, since a join gives a row as often as it is asked for.
    List<?> all = List.copyOf(new LinkedHashSet<>(values));
    for (int from = 0; from < all.size(); from += CHUNK) {
      List<?> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
      if (chunk.getFirst() instanceof Long) {
        String sql = byNumber.computeIfAbsent(condition, each -> join(each, "bigint"));
        rows.addAll(session.query(sql, mapper, (Object) chunk.toArray(Long[]::new)));
      } else {
        String sql = byText.computeIfAbsent(condition, each -> join(each, "varchar"));
        Object texts = chunk.stream().map(String::valueOf).toArray(String[]::new);
        rows.addAll(session.query(sql, mapper, texts));
      }
    }
    return rows;
  }

  /** A join with the list: of {@code = any(?)} H2 compares each row with all of the list. */
  private String join(String condition, String type) {
    return "select %s from unnest(cast(? as %s array)) as asked (asked_for) join %s on %s"
        .formatted(columns, type, table.name(), condition);
  }

  void apply(Session session, Plan.Delta<K, V> delta) throws SQLException {
    Session.Batch deletes = session.batch(delete);
    for (K each : delta.removed()) {
      deletes.add(key.apply(each));
    }
    deletes.execute();
    Session.Batch inserts = session.batch(insert);
    for (V row : delta.added()) {
      inserts.add(joined(key.apply(table.key(row)), rest.apply(row)));
    }
    inserts.execute();
    if (!delta.changed().isEmpty()) {
      Session.Batch updates = session.batch(update);
      for (V row : delta.changed()) {
        updates.add(joined(rest.apply(row), key.apply(table.key(row))));
      }
      updates.execute();
    }
  }

  private static @Nullable Object[] joined(@Nullable Object[] first, @Nullable Object[] second) {
    @Nullable Object[] all = new @Nullable Object[first.length + second.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  /** The values of one row's columns. */
  public static @Nullable Object[] values(@Nullable Object... values) {
    return values;
  }

  /** By table, for a log that is asked by table. */
  static Map<Table<?, ?>, JdbcTable<?, ?>> byTable(List<JdbcTable<?, ?>> all) {
    Map<Table<?, ?>, JdbcTable<?, ?>> byTable = new LinkedHashMap<>();
    all.forEach(each -> byTable.put(each.table(), each));
    return byTable;
  }
}
