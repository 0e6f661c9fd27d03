package app.kith.desktop.store;

import app.kith.core.sql.SqlRow;
import app.kith.core.sql.SqlStatement;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement of JDBC, prepared once and used again. */
final class SqliteStatement extends SqlStatement {
  private final Sqlite session;
  private final PreparedStatement statement;

  SqliteStatement(Sqlite session, PreparedStatement statement, String text) {
    super(text);
    this.session = session;
    this.statement = statement;
  }

  @Override
  protected void bind(int index, @Nullable String value) throws IOException {
    try {
      statement.setString(index, value);
    } catch (SQLException e) {
      throw session.failed(e);
    }
  }

  @Override
  protected void bind(int index, long value) throws IOException {
    try {
      statement.setLong(index, value);
    } catch (SQLException e) {
      throw session.failed(e);
    }
  }

  @Override
  protected void change() throws IOException {
    try {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw session.failed(e);
    }
  }

  @Override
  protected <T> List<T> rows(Mapper<T> mapper) throws IOException {
    try (ResultSet rows = statement.executeQuery()) {
      SqlRow row = new JdbcRow(rows);
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(mapper.map(row));
      }
      return Collections.unmodifiableList(found);
    } catch (SQLException e) {
      throw session.failed(e);
    }
  }

  /** The row that a result stands at. */
  private final class JdbcRow implements SqlRow {
    private final ResultSet at;

    JdbcRow(ResultSet at) {
      this.at = at;
    }

    @Override
    public String text(String column) throws IOException {
      String text = textOrNull(column);
      if (text == null) {
        throw new IllegalStateException("nothing in " + column);
      }
      return text;
    }

    @Override
    public @Nullable String textOrNull(String column) throws IOException {
      try {
        return at.getString(column);
      } catch (SQLException e) {
        throw session.failed(e);
      }
    }

    @Override
    public long number(String column) throws IOException {
      try {
        return at.getLong(column);
      } catch (SQLException e) {
        throw session.failed(e);
      }
    }

    @Override
    public String firstText() throws IOException {
      try {
        return at.getString(1);
      } catch (SQLException e) {
        throw session.failed(e);
      }
    }

    @Override
    public long firstNumber() throws IOException {
      try {
        return at.getLong(1);
      } catch (SQLException e) {
        throw session.failed(e);
      }
    }
  }
}
