package app.kith.server.database;

import java.io.IOException;
import java.sql.SQLException;

/**
 * A transaction failed, and nothing of it remains. {@link UnknownCommitException} is the one case
 * where that can't be said.
 */
public class DatabaseException extends IOException {
  private static final long serialVersionUID = 1;

  private static final int H2_CLOSED = 90098;
  private static final int H2_CONNECTION_BROKEN = 90067;

  private final boolean connectionLost;
  private final boolean busy;

  DatabaseException(String sentence, SQLException cause) {
    this(sentence, cause, isLost(cause));
  }

  private DatabaseException(String sentence, SQLException cause, boolean connectionLost) {
    super(sentence + ": " + firstLine(cause), cause);
    this.connectionLost = connectionLost;
    this.busy = isBusy(cause);
  }

  /** No connection is to be had, whatever the pool says about it. */
  static DatabaseException outOfReach(SQLException cause) {
    return new DatabaseException("the database could not be reached", cause, true);
  }

  /** Whether the database is out of reach, so that the statement itself is not to blame. */
  public final boolean connectionLost() {
    return connectionLost;
  }

  /**
   * Whether the statement itself is not to blame: the database is out of reach, or somebody else
   * held what it needed for too long. The same may go well the next time.
   */
  public final boolean isNobodysFault() {
    return connectionLost || busy;
  }

  /** Whether it failed for such a reason, however far that was carried. */
  public static boolean isNobodysFault(Throwable failure) {
    Throwable each = failure;
    while (each != null) {
      if (each instanceof DatabaseException known && known.isNobodysFault()) {
        return true;
      }
      each = each.getCause();
    }
    return false;
  }

  /** The reason without the statement's text that H2 adds in further lines. */
  static String firstLine(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return message.lines().findFirst().orElse(cause.getClass().getSimpleName());
  }

  private static boolean isBusy(SQLException cause) {
    String state = String.valueOf(cause.getSQLState());
    // 40: deadlock and the like; 55P03, HYT00: waited too long for a lock; 57014: was told to stop.
    return state.startsWith("40")
        || state.equals("55P03")
        || state.equals("HYT00")
        || state.equals("57014");
  }

  private static boolean isLost(SQLException cause) {
    String state = String.valueOf(cause.getSQLState());
    // 08: connection; 57P: PostgreSQL is shutting down or starting; 53: it has run out of
    // resources; 58: its disk fails; 25P03: it ended who stood still in a transaction.
    return state.startsWith("08")
        || state.startsWith("57P")
        || state.startsWith("53")
        || state.startsWith("58")
        || state.equals("25P03")
        || cause.getErrorCode() == H2_CLOSED
        || cause.getErrorCode() == H2_CONNECTION_BROKEN;
  }
}
