package app.kith.server.database;

import java.io.IOException;
import java.sql.SQLException;

/**
 * What is done inside one transaction. It may run again after a failure, so it must not change
 * anything but the database.
 */
@FunctionalInterface
public interface Work<T> {
  T in(Session session) throws SQLException, IOException;
}
