package app.kith.server.database;

import java.sql.SQLException;

/**
 * A commit, or forcing it to the disk, ended without a clear answer: the transaction may be there
 * or not, now or after a power cut. It must be neither acknowledged nor rejected.
 */
public final class UnknownCommitException extends DatabaseException {
  private static final long serialVersionUID = 1;

  UnknownCommitException(SQLException cause) {
    super("can't tell whether the database has kept the changes", cause);
  }
}
