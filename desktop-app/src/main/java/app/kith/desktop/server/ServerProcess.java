package app.kith.desktop.server;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server of one's own for a while: {@code kith serve} in a process, as anybody starts it. */
public final class ServerProcess implements Closeable {
  private static final long PATIENCE_SECONDS = 15;
  private static final String SERVING = "Serving at ";

  private final String launcher;
  private final Path home;
  private final Process process;
  private final String ownerLink;
  private final String address;

  private ServerProcess(
      String launcher, Path home, Process process, String address, String ownerLink) {
    this.launcher = launcher;
    this.home = home;
    this.process = process;
    this.address = address;
    this.ownerLink = ownerLink;
  }

  /** Starts one on a new home and a free port of loopback; it has an owner's link then. */
  public static ServerProcess start(String launcher, Path home) throws IOException {
    return start(launcher, home, List.of());
  }

  /**
   * The same with more options.
   *
   * @param options those of {@code serve}
   */
  public static ServerProcess start(String launcher, Path home, List<String> options)
      throws IOException {
    return start(launcher, home, options, "kith://");
  }

  /** Starts one on a home that it had before; it has no owner's link then. */
  public static ServerProcess restart(String launcher, Path home) throws IOException {
    return start(launcher, home, List.of(), SERVING);
  }

  private static ServerProcess start(String launcher, Path home, List<String> options, String last)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(launcher, "serve", "--home", home.toString(), "--listen", "127.0.0.1:0"));
    command.addAll(options);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String address = "";
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(SERVING)) {
        address = line.substring(SERVING.length());
      }
      if (line.startsWith(last)) {
        drain(out);
        return new ServerProcess(
            launcher, home, process, address, line.startsWith(SERVING) ? "" : line);
      }
    }
    throw new IOException("the server did not start: see what it said above");
  }

  /** What it goes on printing is not shown, but must be read, or it would wait. */
  private static void drain(BufferedReader out) {
    Thread reader =
        new Thread(
            () -> {
              try (BufferedReader open = out) {
                while (open.readLine() != null) {
                  // Read and forgotten.
                }
              } catch (IOException e) {
                // The server has ended.
              }
            },
            "kith-server-output");
    reader.setDaemon(true);
    reader.start();
  }

  public String address() {
    return address;
  }

  public String ownerLink() {
    return ownerLink;
  }

  /** A member's invite with its QR code, made beside the running server. */
  public String inviteForPeople(int uses) throws IOException {
    return ask("invite", "--home", home.toString(), "--uses", String.valueOf(uses));
  }

  /** The same as a JSON document. */
  public String invite(int uses) throws IOException {
    return ask("invite", "--home", home.toString(), "--uses", String.valueOf(uses), "--json");
  }

  private String ask(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher));
    command.addAll(List.of(words));
    Process asking =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String text = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (asking.waitFor() != 0) {
        throw new IOException("kith invite failed: see what it said above");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for an invite", e);
    }
    return text;
  }

  /** The process, to be measured. */
  public long pid() {
    return process.pid();
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
