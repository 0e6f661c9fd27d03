package app.kith.server.postgres;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL server of its own, with its usual settings: it forces each commit to the disk. It
 * listens on a free port of 127.0.0.1 and goes with its folder.
 */
public final class PostgresServer implements Closeable {
  /** Who may do all there. */
  public static final String USER = "kith";

  public static final String PASSWORD = "a secret/& more";
  private static final String ENCODED_PASSWORD = "a%20secret%2F%26%20more";

  private final PostgresPrograms programs;
  private final Path folder;
  private final int port;
  private final AtomicInteger databases = new AtomicInteger();
  private final Thread hook = new Thread(this::stopQuietly);
  private boolean runs;

  private PostgresServer(PostgresPrograms programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** Why there can be none here; empty where there can. */
  public static String whyNot() {
    return PostgresPrograms.find().isPresent()
        ? ""
        : "no PostgreSQL is installed (Debian, Ubuntu: apt-get install postgresql)";
  }

  /** Makes one and starts it. */
  public static PostgresServer open() throws IOException {
    PostgresPrograms programs =
        PostgresPrograms.find().orElseThrow(() -> new IllegalStateException(whyNot()));
    Path folder = Files.createTempDirectory("kith-postgres");
    PostgresServer server = new PostgresServer(programs, folder, freePort());
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    if (PostgresPrograms.isRoot()) {
      server.giveToPostgres(folder);
      server.giveToPostgres(password);
    }
    server.run(
        "initdb",
        "--pgdata=" + server.data(),
        "--username=" + USER,
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--no-locale",
        "--no-sync");
    Runtime.getRuntime().addShutdownHook(server.hook);
    server.start();
    return server;
  }

  private void giveToPostgres(Path path) throws IOException {
    Files.setOwner(
        path,
        FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private void run(String program, String... args) throws IOException {
    programs.run(Files.createTempFile(folder, program, ".said"), program, args);
  }

  /** Starts it, also after {@link #stopAtOnce}; returns once it takes connections. */
  public void start() throws IOException {
    run(
        "pg_ctl",
        "--pgdata=" + data(),
        "--log=" + folder.resolve("log"),
        "--wait",
        "--timeout=240",
        // One sync of the file system after a crash: else each file of each test's database is
        // forced by itself, which takes minutes on a busy disk.
        "--options=-c listen_addresses=127.0.0.1 -c port="
            + port
            + " -c unix_socket_directories='' -c max_connections=200"
            + " -c recovery_init_sync_method=syncfs",
        "start");
    runs = true;
  }

  /** Ends it as a crash would: nothing is written, all connections break. */
  public void stopAtOnce() throws IOException {
    runs = false;
    run("pg_ctl", "--pgdata=" + data(), "--mode=immediate", "--wait", "stop");
  }

  public int port() {
    return port;
  }

  /** Makes an empty database; gives its URL, with user and password. */
  public String newDatabase() throws IOException {
    String name = "kith" + databases.incrementAndGet();
    tell("create database " + name);
    return url(name);
  }

  /** Makes a database like another, to which nobody is connected; gives its URL. */
  public String copy(String template) throws IOException {
    String name = "kith" + databases.incrementAndGet();
    tell("create database " + name + " template " + template);
    return url(name);
  }

  /** The URL of a database, with user and password. */
  public String url(String database) {
    return bareUrl(database) + "?user=" + USER + "&password=" + ENCODED_PASSWORD;
  }

  /** The URL without them. */
  public String bareUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Does something as the one who owns all. */
  public void tell(String sql) throws IOException {
    try (Connection connection = DriverManager.getConnection(url("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IOException(sql, e);
    }
  }

  /** The one value that a query of any database gives. */
  public String ask(String url, String sql) throws IOException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    } catch (SQLException e) {
      throw new IOException(sql, e);
    }
  }

  /** Breaks all connections to a database, in the middle of whatever they do. */
  public void cutOff(String url) throws IOException {
    ask(
        url,
        "select count(pg_terminate_backend(pid)) from pg_stat_activity"
            + " where datname = current_database() and pid <> pg_backend_pid()");
  }

  private void stopQuietly() {
    try {
      if (runs) {
        stopAtOnce();
      }
    } catch (IOException e) {
      // The tests are over, and there is nobody left to tell.
    }
  }

  @Override
  public void close() throws IOException {
    Runtime.getRuntime().removeShutdownHook(hook);
    if (runs) {
      stopAtOnce();
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, IOException failure)
              throws IOException {
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
