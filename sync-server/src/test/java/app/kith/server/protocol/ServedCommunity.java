package app.kith.server.protocol;

import app.kith.server.Running;
import app.kith.server.ServerConfig;
import app.kith.server.SyncServer;
import app.kith.server.command.Console;
import app.kith.server.command.ServerCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A community as `kith serve` makes one, on a free port of loopback. */
public record ServedCommunity(Path home, Running running) implements Community {
  public static Community open(Path home) throws IOException {
    return new ServedCommunity(
        home, SyncServer.open(ServerConfig.of(home).listeningAt("127.0.0.1:0")));
  }

  @Override
  public URI server() {
    return URI.create("http://" + running.localAddress());
  }

  @Override
  public String ownerInvite() {
    return running.ownerInvite().orElseThrow();
  }

  @Override
  public String memberInvite() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream lines = new PrintStream(out, true, StandardCharsets.UTF_8);
    String[] invite = {"invite", "--home", home.toString()};
    if (ServerCommand.run(invite, new Console(lines, lines)) != 0) {
      throw new IllegalStateException("no invite: " + out);
    }
    return out.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
  }

  @Override
  public void close() throws IOException {
    running.close();
  }
}
