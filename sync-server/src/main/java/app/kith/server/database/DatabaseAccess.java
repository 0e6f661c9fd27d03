package app.kith.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * How to connect.
 *
 * @param url with all settings that the server relies on
 */
record DatabaseAccess(Dialect dialect, String url, Properties properties) {

  static DatabaseAccess to(Dialect dialect, String plainUrl) {
    Properties properties = new Properties();
    String user = dialect.user(plainUrl);
    if (!user.isEmpty()) {
      properties.setProperty("user", user);
      properties.setProperty("password", "");
    }
    return new DatabaseAccess(dialect, dialect.complete(plainUrl), properties);
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, properties);
  }

  /** Ends an embedded database, all pools being closed. */
  void shutDown() throws SQLException {
    try (Connection last = connect()) {
      dialect.shutDown(last);
    }
  }
}
