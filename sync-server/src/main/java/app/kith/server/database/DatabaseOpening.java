package app.kith.server.database;

import app.kith.core.home.DurableFiles;
import app.kith.server.database.postgres.PostgresRefusal;
import app.kith.server.database.postgres.PostgresUrl;
import app.kith.server.disk.DiskSpace;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.h2.api.ErrorCode;

/** Opens a {@link Database}: looks at the file, connects, migrates, says what stood in the way. */
final class DatabaseOpening {
  private static final int READERS = 16;

  /** The committer, and next to it uploads, jobs and joins, which are short. */
  private static final int WRITERS = 4;

  /** Two blocks of header; H2 takes a shorter file for a new database and would start empty. */
  private static final long SMALLEST_H2_FILE = 8192;

  /** How long a request waits for a connection, where the database is out of reach. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final DatabaseLocation location;

  DatabaseOpening(DatabaseLocation location) {
    this.location = location;
  }

  Database open() throws IOException {
    SteadyFiles.register();
    String plainUrl = plainUrl();
    Dialect dialect = Dialect.of(plainUrl).orElseThrow(() -> new IOException(unknown()));
    Optional<DiskSpace> room = room();
    if (room.isPresent()) {
      // Before H2 meets the full disk itself: it would say that the file is damaged.
      room.get().require(0);
    }
    DatabaseAccess access = DatabaseAccess.to(dialect, plainUrl, login());
    if (DriverManager.drivers().noneMatch(driver -> accepts(driver, access.url()))) {
      throw new IOException(name() + " needs a driver that this Kith lacks: use the built-in H2");
    }
    // Connected once by hand, because the pool logs a refusal before anyone can put it into words.
    try (Connection first = access.connect()) {
      Optional<String> problem = dialect.problem(first);
      if (problem.isPresent()) {
        throw new IOException(name() + problem.get());
      }
      return migrated(access, first);
    } catch (SQLException e) {
      throw new IOException(sentence(dialect, e), e);
    }
  }

  private DatabaseLogin login() {
    return switch (location) {
      case DatabaseLocation.InHome home -> DatabaseLogin.NONE;
      case DatabaseLocation.AtUrl url -> url.login();
    };
  }

  private Database migrated(DatabaseAccess access, Connection first) throws IOException {
    HikariDataSource writers = pool(access, "writers", WRITERS, "TRANSACTION_READ_COMMITTED");
    HikariDataSource readers =
        pool(access, "readers", READERS, access.dialect().snapshotIsolation());
    Database database = new Database(access, readers, writers, room());
    boolean usable = false;
    try {
      new Migration(writers, name()).run(first);
      // Forces what the migration did.
      database.write(session -> true);
      usable = true;
      return database;
    } finally {
      if (!usable) {
        database.close();
      }
    }
  }

  private Optional<DiskSpace> room() {
    return switch (location) {
      case DatabaseLocation.InHome home ->
          Optional.of(new DiskSpace(home.folder(), DiskSpace.DATABASE_RESERVE));
      case DatabaseLocation.AtUrl url -> Optional.empty();
    };
  }

  private static HikariDataSource pool(
      DatabaseAccess access, String name, int size, String isolation) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("kith-" + name);
    config.setJdbcUrl(access.url());
    config.setDataSourceProperties(access.properties());
    config.setAutoCommit(false);
    config.setTransactionIsolation(isolation);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    return new HikariDataSource(config);
  }

  private String plainUrl() throws IOException {
    return switch (location) {
      case DatabaseLocation.AtUrl at -> at.url();
      case DatabaseLocation.InHome home -> fileUrl(home);
    };
  }

  private static String fileUrl(DatabaseLocation.InHome home) throws IOException {
    Path file = home.file();
    // H2 would cut the path at one and take the other for a slash: a database elsewhere.
    String path = file.toString().replace(File.separatorChar, '/');
    if (path.contains(";") || path.contains("\\")) {
      throw new IOException(
          "a home's path can't hold a semicolon or a backslash: choose another folder than "
              + home.home());
    }
    DurableFiles.createFolders(home.folder());
    if (Files.exists(file) && Files.size(file) < SMALLEST_H2_FILE) {
      throw new IOException(
          "the database "
              + file
              + " is cut off: restore the home from a backup, or delete the file if the home is"
              + " new");
    }
    return "jdbc:h2:" + SteadyFiles.SCHEME + ":" + home.folder().resolve("kith");
  }

  private static boolean accepts(Driver driver, String url) {
    try {
      return driver.acceptsURL(url);
    } catch (SQLException e) {
      return false;
    }
  }

  private static String unknown() {
    return "the server runs on H2 or PostgreSQL: give a URL that begins with jdbc:h2: or"
        + " jdbc:postgresql:";
  }

  private String sentence(Dialect dialect, SQLException e) {
    if (dialect == Dialect.POSTGRESQL) {
      String state = String.valueOf(e.getSQLState());
      return name() + PostgresRefusal.sentence(state, DatabaseException.firstLine(e));
    }
    if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
      return name() + " is in use by another process: stop that one, then try again";
    }
    String advice =
        switch (location) {
          case DatabaseLocation.InHome home -> "restore the home from a backup";
          case DatabaseLocation.AtUrl url -> "see that it runs and that the URL is right";
        };
    return name() + " can't be opened (" + DatabaseException.firstLine(e) + "): " + advice;
  }

  /** What a sentence calls the database; never the URL as a whole, which may carry a password. */
  private String name() {
    return switch (location) {
      case DatabaseLocation.InHome home -> "the database " + home.file();
      case DatabaseLocation.AtUrl at ->
          "the database at " + PostgresUrl.parse(at.url()).plain().replaceFirst("[?;].*", "");
    };
  }
}
