package app.kith.server.media;

import app.kith.core.remote.trust.InviteLink;
import app.kith.server.Running;
import app.kith.server.ServerConfig;
import app.kith.server.SyncServer;
import app.kith.server.command.Console;
import app.kith.server.command.ServerCommand;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A server with all its parts on a free port of loopback, and people who join it. */
record ServedVillage(Path home, Running running) implements Closeable {
  static ServedVillage open(Path home) throws IOException {
    return new ServedVillage(
        home, SyncServer.open(ServerConfig.of(home).listeningAt("127.0.0.1:0")));
  }

  /** The same home, served again at the same address. */
  ServedVillage reopened() throws IOException {
    String address = running.localAddress();
    running.close();
    return new ServedVillage(home, SyncServer.open(ServerConfig.of(home).listeningAt(address)));
  }

  Somebody joins(String handle) throws IOException, InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream lines = new PrintStream(out, true, StandardCharsets.UTF_8);
    String[] invite = {"invite", "--home", home.toString()};
    if (ServerCommand.run(invite, new Console(lines, lines)) != 0) {
      throw new IllegalStateException("no invite: " + out);
    }
    String link = out.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
    if (InviteLink.parse(link) instanceof InviteLink.Result.Parsed(InviteLink parsed)) {
      return Somebody.joining(
          URI.create("http://" + running.localAddress()), parsed.code(), handle);
    }
    throw new IllegalStateException("no invite: " + link);
  }

  @Override
  public void close() throws IOException {
    running.close();
  }
}
