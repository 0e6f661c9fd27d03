package app.kith.server.database;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where a server's database is. */
public sealed interface DatabaseLocation {

  /** An H2 file in the server's home, the usual case. */
  record InHome(Path home) implements DatabaseLocation {
    /** The folder in a home that holds the database. */
    public static final String FOLDER = "data";

    Path folder() {
      return home.toAbsolutePath().resolve(FOLDER);
    }

    /** Whether there is one; opening it makes one where there is none. */
    public boolean exists() {
      return Files.exists(file());
    }

    Path file() {
      return folder().resolve("kith.mv.db");
    }
  }

  /**
   * Whatever a JDBC URL of H2 or PostgreSQL leads to.
   *
   * @param login counts where the URL has no user or no password
   */
  record AtUrl(String url, DatabaseLogin login) implements DatabaseLocation {
    public AtUrl(String url) {
      this(url, DatabaseLogin.NONE);
    }
  }
}
