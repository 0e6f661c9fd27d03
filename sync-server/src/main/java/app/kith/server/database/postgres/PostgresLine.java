package app.kith.server.database.postgres;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * A session of its own, apart from those that read and write: it hears what the other servers of
 * the database say, and holds what only a living server may hold. When it breaks, all of that is
 * gone at once, so whoever uses it opens another. For one thread.
 */
public final class PostgresLine implements Closeable {
  /** Sets these locks apart from those of other programs on the same database. */
  private static final int KITH = 0x6b697468;

  private final Connection connection;
  private final PGConnection notices;

  /**
   * @param connection closed with this
   */
  public PostgresLine(Connection connection) {
    this.connection = connection;
    try {
      this.notices = connection.unwrap(PGConnection.class);
    } catch (SQLException e) {
      throw new IllegalArgumentException("no connection to PostgreSQL: " + connection, e);
    }
  }

  /**
   * Holds a number until this is closed, the server ends or the connection breaks. Does not wait.
   *
   * @param together beside others who hold it together
   * @return whether it is held now
   */
  public boolean hold(int number, boolean together) throws IOException {
    String sql =
        together ? "select pg_try_advisory_lock_shared(?, ?)" : "select pg_try_advisory_lock(?, ?)";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, KITH);
      statement.setInt(2, number);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  /** Hears from now on what is said on a channel, whose name must be a constant. */
  public void listen(String channel) throws IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + channel);
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  /** What was said since the last call; waits for the first of it, up to this time. */
  public List<String> hear(Duration most) throws IOException {
    List<String> heard = new ArrayList<>();
    try {
      PGNotification[] all = notices.getNotifications((int) Math.max(1, most.toMillis()));
      if (all != null) {
        for (PGNotification notice : all) {
          heard.add(notice.getParameter());
        }
      }
      return heard;
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  private static IOException broken(SQLException cause) {
    return new IOException("a connection to the database broke: " + cause.getMessage(), cause);
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException("a connection to the database did not close well", e);
    }
  }
}
