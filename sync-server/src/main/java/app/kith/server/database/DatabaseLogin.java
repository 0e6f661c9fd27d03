package app.kith.server.database;

import java.util.Map;
import java.util.Optional;

/**
 * Who the server is at a database, where its URL doesn't say; so a password need not stand in a
 * command line or in the home.
 */
public record DatabaseLogin(Optional<String> user, Optional<String> password) {
  /** As the URL says, or as the driver finds by itself. */
  public static final DatabaseLogin NONE = new DatabaseLogin(Optional.empty(), Optional.empty());

  /** From KITH_DATABASE_USER and KITH_DATABASE_PASSWORD. */
  public static DatabaseLogin of(Map<String, String> environment) {
    return new DatabaseLogin(
        Optional.ofNullable(environment.get("KITH_DATABASE_USER")),
        Optional.ofNullable(environment.get("KITH_DATABASE_PASSWORD")));
  }

  /** Keeps the password out of messages. */
  @Override
  public String toString() {
    return "DatabaseLogin[user=" + user.orElse("") + "]";
  }
}
