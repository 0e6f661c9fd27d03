package app.kith.server.command;

import app.kith.core.qr.QrCode;
import app.kith.core.qr.QrText;
import app.kith.server.Running;
import app.kith.server.ServerConfig;
import app.kith.server.SyncServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a server until it is told to stop. */
@Command(
    name = "serve",
    description = "Runs a community's server until Ctrl-C or SIGTERM.",
    mixinStandardHelpOptions = true,
    footer = "For example: kith serve --home ~/village --listen 0.0.0.0:8420")
final class ServeVerb implements Callable<Integer> {
  private final Console console;

  @Option(names = "--home", description = "the server's folder; a new one becomes a new community")
  private @Nullable Path home;

  @Option(names = "--listen", description = "HOST:PORT; 0.0.0.0:PORT opens it to others")
  private @Nullable String listen;

  @Option(names = "--public-url", description = "where it stands behind a public certificate")
  private @Nullable String publicUrl;

  @Option(names = "--database", description = "a JDBC URL instead of the file in the home")
  private @Nullable String database;

  @Option(names = "--blobs", description = "file:///FOLDER for pictures instead of the home")
  private @Nullable String blobs;

  @Option(
      names = "--accept-clock",
      description = "believe this computer's clock even where it contradicts the log")
  private boolean acceptClock;

  ServeVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ServerConfig config =
        new ServerConfig(
            HomeFolder.of(home),
            Optional.ofNullable(listen),
            Optional.ofNullable(publicUrl),
            Optional.ofNullable(database),
            Optional.ofNullable(blobs),
            Optional.empty(),
            acceptClock);
    // Listens for signals before there is anything to stop: one may come while it is opened.
    CompletableFuture<Running> opened = new CompletableFuture<>();
    CountDownLatch closed = new CountDownLatch(1);
    Thread hook = Thread.ofPlatform().unstarted(() -> stop(opened, closed));
    Runtime.getRuntime().addShutdownHook(hook);
    boolean open = false;
    try {
      Running running = SyncServer.open(config);
      open = true;
      say(running);
      opened.complete(running);
    } finally {
      if (!open) {
        opened.cancel(false);
      }
    }
    closed.await();
    return 0;
  }

  /** Runs once, when the program is told to end. */
  private void stop(CompletableFuture<Running> opened, CountDownLatch closed) {
    try {
      opened.join().close();
    } catch (CancellationException e) {
      // It was never open: the program ends with the code of why not.
      return;
    } catch (IOException e) {
      console.err().println("kith: the server did not close cleanly: " + e.getMessage());
    }
    closed.countDown();
    // The JVM would end with the signal's number; a server that drained has done what it was told.
    Runtime.getRuntime().halt(0);
  }

  private void say(Running running) {
    console.out().println("Serving at " + String.join(", ", running.addresses()));
    if (running.isLoopback()) {
      console
          .out()
          .println(
              "Only this computer can reach it; --listen 0.0.0.0:"
                  + running.port()
                  + " opens it to others, with TLS.");
    }
    running
        .ownerInvite()
        .ifPresent(link -> {
          console
              .out()
              .println("A new community. Its owner joins with this link, once, within 7 days:");
          console.out().println(link);
          console.out().println(QrText.plain(QrCode.of(link)));
        });
  }
}
