package app.kith.server.database;

import app.kith.core.model.Id;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Statements inside one transaction; {@link Database} begins and ends it. For one thread, and not
 * to be kept.
 *
 * <p>Arguments stand for the question marks in their order: text, numbers, booleans, bytes, typed
 * ids, null, and an array of texts or numbers for {@code unnest}. Statements are prepared once per
 * session, so their text must be a constant, never put together of values.
 */
public final class Session {
  private final Connection connection;
  private final Dialect dialect;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Session(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** Where a statement must be written once for each database. */
  public Dialect dialect() {
    return dialect;
  }

  /** All rows, in the query's order. The whole result is held in memory: limit it. */
  public <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... args)
      throws SQLException {
    PreparedStatement statement = prepare(sql);
    bind(statement, args);
    List<T> rows = new ArrayList<>();
    try (ResultSet results = statement.executeQuery()) {
      Row row = new Row(results);
      while (results.next()) {
        rows.add(mapper.map(row));
      }
    }
    return rows;
  }

  /** The first row; empty where there is none. */
  public <T> Optional<T> first(String sql, RowMapper<T> mapper, @Nullable Object... args)
      throws SQLException {
    PreparedStatement statement = prepare(sql);
    bind(statement, args);
    try (ResultSet results = statement.executeQuery()) {
      return results.next() ? Optional.of(mapper.map(new Row(results))) : Optional.empty();
    }
  }

  /** Whether there is a row. */
  public boolean exists(String sql, @Nullable Object... args) throws SQLException {
    return first(sql, row -> true, args).isPresent();
  }

  /** Inserts, updates or deletes; gives the number of rows. */
  public int update(String sql, @Nullable Object... args) throws SQLException {
    PreparedStatement statement = prepare(sql);
    bind(statement, args);
    return statement.executeUpdate();
  }

  /** One statement for many rows, sent together by {@link Batch#execute}. */
  public Batch batch(String sql) throws SQLException {
    return new Batch(prepare(sql));
  }

  /** Rows that wait to be sent. */
  public static final class Batch {
    private final PreparedStatement statement;
    private boolean empty = true;

    private Batch(PreparedStatement statement) {
      this.statement = statement;
    }

    public void add(@Nullable Object... args) throws SQLException {
      bind(statement, args);
      statement.addBatch();
      empty = false;
    }

    /** Sends what was added; without rows it does nothing. */
    public void execute() throws SQLException {
      if (!empty) {
        statement.executeBatch();
        empty = true;
      }
    }
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    if (known != null) {
      return known;
    }
    // Closed with the connection that the session stands on.
    PreparedStatement fresh = connection.prepareStatement(sql);
    prepared.put(sql, fresh);
    return fresh;
  }

  private static void bind(PreparedStatement statement, @Nullable Object... args)
      throws SQLException {
    for (int i = 0; i < args.length; i++) {
      int index = i + 1;
      switch (args[i]) {
        case null -> statement.setNull(index, Types.NULL);
        case String text -> statement.setString(index, text);
        case Long number -> statement.setLong(index, number);
        case Integer number -> statement.setInt(index, number);
        case Boolean flag -> statement.setBoolean(index, flag);
        case byte[] bytes -> statement.setBytes(index, bytes);
        case Id id -> statement.setString(index, id.value());
        case Long[] numbers ->
            statement.setArray(index, statement.getConnection().createArrayOf("bigint", numbers));
        case String[] texts ->
            statement.setArray(index, statement.getConnection().createArrayOf("varchar", texts));
        case Object other ->
            throw new IllegalArgumentException(
                "no column takes a " + other.getClass().getName() + ": give text or a number");
      }
    }
  }
}
