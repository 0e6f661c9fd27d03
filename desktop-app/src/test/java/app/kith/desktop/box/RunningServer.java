package app.kith.desktop.box;

import java.io.Closeable;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code kith serve} as a process, which may be killed and started again on the same home and port.
 */
final class RunningServer implements Closeable {
  private static final long PATIENCE_SECONDS = 60;

  private final Launcher launcher;
  private final Path home;
  private final Path folder;
  private final List<String> before;
  private final List<String> options;
  private final int port;
  private Process process;
  private int starts;

  RunningServer(Launcher launcher, Path folder) throws IOException {
    this(launcher, folder, folder.resolve("server"), List.of());
  }

  /**
   * Starts it.
   *
   * @param folder for what it prints
   * @param before the command that starts it, for example a tracer
   */
  RunningServer(Launcher launcher, Path folder, Path home, List<String> before) throws IOException {
    this(launcher, folder, home, before, List.of());
  }

  /**
   * Starts it with more than a home and a port.
   *
   * @param options those of {@code serve}
   */
  RunningServer(
      Launcher launcher, Path folder, Path home, List<String> before, List<String> options)
      throws IOException {
    this.launcher = launcher;
    this.options = options;
    this.folder = folder;
    this.home = home;
    this.before = before;
    this.port = freePort();
    this.process = start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  private Process start() throws IOException {
    starts++;
    List<String> words = new ArrayList<>(List.of("serve", "--home", home.toString()));
    words.addAll(List.of("--listen", "127.0.0.1:" + port));
    words.addAll(options);
    Process started =
        launcher.start(
            before, output(), folder.resolve("serve-err" + starts), words.toArray(String[]::new));
    boolean up = false;
    try {
      awaitHealth(started);
      up = true;
      return started;
    } finally {
      if (!up) {
        started.destroyForcibly();
      }
    }
  }

  private Path output() {
    return folder.resolve("serve" + starts);
  }

  private void awaitHealth(Process started) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!isUp()) {
      if (!started.isAlive() || System.nanoTime() > end) {
        throw new AssertionError(
            "the server did not start: " + Launcher.read(folder.resolve("serve-err" + starts)));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  private boolean isUp() throws IOException {
    HttpURLConnection health =
        (HttpURLConnection) uri().resolve("/health").toURL().openConnection();
    try {
      return health.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    } finally {
      health.disconnect();
    }
  }

  Path home() {
    return home;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  int port() {
    return port;
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The link that the first start printed. */
  String ownerLink() throws IOException {
    return Launcher.read(folder.resolve("serve1"))
        .lines()
        .filter(line -> line.startsWith("kith://"))
        .findFirst()
        .orElseThrow();
  }

  /** A member's invite, made beside the running server. */
  String invite() throws IOException, InterruptedException {
    return invite("--uses", "1");
  }

  String invite(String option, String value) throws IOException, InterruptedException {
    return String.valueOf(
        launcher
            .kith("invite", "--home", home.toString(), option, value, "--json")
            .document()
            .get("link"));
  }

  /** SIGTERM; gives the exit code. */
  int stop() throws InterruptedException {
    process.destroy();
    process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return process.exitValue();
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  void startAgain() throws IOException {
    process = start();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
