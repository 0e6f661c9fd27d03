package app.kith.android.served;

import app.kith.core.remote.trust.InviteLink;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code kith serve} in a process of its own, on loopback. */
public final class ServedCommunity implements Closeable {
  private static final String SERVING = "Serving at ";
  private static final long PATIENCE_SECONDS = 15;

  private final Path home;
  private Process process;
  private String ownerLink = "";
  private String address;
  private String listen;

  private ServedCommunity(Path home, String listen) throws IOException {
    this.home = home;
    this.address = listen;
    this.listen = listen;
    this.process = serve("kith://");
  }

  /** A new community. */
  public static ServedCommunity start(Path home) throws IOException {
    return new ServedCommunity(home, "127.0.0.1:0");
  }

  /** A new community where another one was. */
  public static ServedCommunity startAt(Path home, String address) throws IOException {
    return new ServedCommunity(home, address);
  }

  /**
   * A new community that speaks TLS, also to this computer where it is asked to; 0 for any port.
   */
  public static ServedCommunity startWithTls(Path home, int port) throws IOException {
    return new ServedCommunity(home, "0.0.0.0:" + port);
  }

  public String address() {
    return address;
  }

  private Process serve(String last) throws IOException {
    Process started = kith("serve", "--home", home.toString(), "--listen", listen);
    BufferedReader out =
        new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(SERVING)) {
        address = line.substring(SERVING.length()).replaceFirst("^https?://", "").trim();
        listen = listen.substring(0, listen.lastIndexOf(':') + 1) + port();
      }
      if (line.startsWith("kith://")) {
        ownerLink = line.trim();
      }
      if (line.startsWith(last)) {
        return started;
      }
    }
    throw new IOException("the server did not start: see what it said above");
  }

  private static Process kith(String... words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "app.kith.server.Main"));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** Where it listens, on this computer. */
  public int port() {
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }

  public String ownerLink() {
    return ownerLink;
  }

  /** An invite for one person. */
  public String memberLink() throws IOException {
    Process asked = kith("invite", "--home", home.toString());
    String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said.lines()
        .filter(line -> InviteLink.parse(line.trim()) instanceof InviteLink.Result.Parsed)
        .findFirst()
        .orElseThrow(() -> new IOException("no invite: " + said))
        .trim();
  }

  /** Shuts all devices out, in the database of a server that was stopped. */
  public void revokeAll() throws SQLException {
    String url = "jdbc:h2:" + home.resolve("data").resolve("kith") + ";MODE=PostgreSQL";
    try (Connection database =
            DriverManager.getConnection(url + ";DATABASE_TO_LOWER=TRUE", "kith", "");
        Statement statement = database.createStatement()) {
      statement.executeUpdate("delete from token");
      statement.executeUpdate("update device set revoked = true");
      // Else it stays open in this process, for the server has asked for that.
      statement.execute("shutdown");
    }
  }

  /** Ends the process, as a power cut would. */
  public void stop() {
    process.destroyForcibly();
    try {
      process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Serves again, at the same address. */
  public void restart() throws IOException {
    process = serve(SERVING);
  }

  @Override
  public void close() {
    stop();
  }
}
