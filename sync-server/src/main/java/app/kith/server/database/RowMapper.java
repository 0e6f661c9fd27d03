package app.kith.server.database;

import java.sql.SQLException;

/** Makes a value of the row that a query stands on; it must neither keep the row nor query. */
@FunctionalInterface
public interface RowMapper<T> {
  T map(Row row) throws SQLException;
}
