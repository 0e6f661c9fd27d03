package app.kith.desktop.demo;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The demo's server: {@code kith serve} in a process of its own, as anybody would start it. */
final class DemoServer implements Closeable {
  private static final long PATIENCE_SECONDS = 15;

  private final String launcher;
  private final Path home;
  private final Process process;
  private final String ownerLink;
  private final String address;

  private DemoServer(
      String launcher, Path home, Process process, String address, String ownerLink) {
    this.launcher = launcher;
    this.home = home;
    this.process = process;
    this.address = address;
    this.ownerLink = ownerLink;
  }

  /** Starts it on a free port of loopback, and returns once it has said its owner's link. */
  static DemoServer start(String launcher, Path home) throws IOException {
    Process process =
        new ProcessBuilder(launcher, "serve", "--home", home.toString(), "--listen", "127.0.0.1:0")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String address = "";
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("Serving at ")) {
        address = line.substring("Serving at ".length());
      }
      if (line.startsWith("kith://")) {
        drain(out);
        return new DemoServer(launcher, home, process, address, line);
      }
    }
    throw new IOException("the demo's server did not start: see what it said above");
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
            "demo-server-output");
    reader.setDaemon(true);
    reader.start();
  }

  String address() {
    return address;
  }

  String ownerLink() {
    return ownerLink;
  }

  /** A member's invite, made beside the running server; with the QR code where it is for people. */
  String invite(boolean forPeople) throws IOException {
    List<String> command =
        forPeople
            ? List.of(launcher, "invite", "--home", home.toString(), "--uses", "5")
            : List.of(launcher, "invite", "--home", home.toString(), "--json");
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
