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

  static DatabaseAccess to(Dialect dialect, String plainUrl, DatabaseLogin login) {
    Properties properties = new Properties();
    login.user().ifPresent(user -> properties.setProperty("user", user));
    login.password().ifPresent(password -> properties.setProperty("password", password));
    // The URL's own go before those of the environment.
    properties.putAll(dialect.properties(plainUrl));
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
