package app.kith.desktop.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import app.kith.core.remote.trust.InviteLink;
import app.kith.desktop.host.keep.KeepRunning;
import app.kith.server.Running;
import app.kith.server.ServerConfig;
import app.kith.server.SyncServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class HostedHomeTest {
  @TempDir Path folder;

  private ServerConfig anyPort() {
    return ServerConfig.of(folder.resolve("server")).named("Family").listeningAt("127.0.0.1:0");
  }

  @Test
  void aHomeThatIsServedElsewhereIsAskedAndNotOpened() throws IOException {
    try (Running other = SyncServer.open(anyPort());
        HomeServer server = new HomeServer(folder.resolve("server"))) {
      HostedHome home = new HostedHome(server, new NeverKept());

      assertThat(home.look())
          .isInstanceOfSatisfying(
              HostStand.Serving.class,
              serving -> {
                assertThat(serving.facts().elsewhere()).isTrue();
                assertThat(serving.facts().onlyHere()).isTrue();
                assertThat(serving.facts().name()).isEqualTo("Family");
                assertThat(serving.facts().addresses()).isEqualTo(other.addresses());
              });
      assertThat(InviteLink.parse(home.invite().link()))
          .isInstanceOf(InviteLink.Result.Parsed.class);
      assertThatIOException()
          .isThrownBy(() -> home.reach(true))
          .withMessageContaining("another program serves this community");

      other.close();
      assertThat(home.again())
          .isInstanceOfSatisfying(
              HostStand.Serving.class,
              serving -> assertThat(serving.facts().elsewhere()).as("taken over").isFalse());
    }
  }

  @Test
  void aTakenPortIsSaidAndTriedAgain() throws IOException {
    int port;
    try (Running once = SyncServer.open(anyPort())) {
      port = once.port();
    }
    try (HomeServer server = new HomeServer(folder.resolve("server"))) {
      HostedHome home = new HostedHome(server, new NeverKept());
      try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        assertThat(other.isBound()).isTrue();
        assertThat(home.look())
            .isEqualTo(new HostStand.Down(HostStand.Why.PORT_TAKEN, Integer.toString(port)));
      }
      assertThat(home.look()).as("not at once").isInstanceOf(HostStand.Down.class);
      assertThat(home.again()).isInstanceOf(HostStand.Serving.class);
    }
  }

  @Test
  void whatCannotBeKeptRunningGoesOnHere() throws IOException {
    SyncServer.open(anyPort()).close();
    try (HomeServer server = new HomeServer(folder.resolve("server"))) {
      HostedHome home = new HostedHome(server, new NeverKept());
      home.look();

      assertThatIOException()
          .isThrownBy(() -> home.keep(true))
          .withMessage("nothing is started here");

      assertThat(server.isOpenHere()).isTrue();
      assertThat(home.look()).isInstanceOf(HostStand.Serving.class);
    }
  }

  @Test
  void aFolderOfSomethingElseIsLeftAlone() throws IOException {
    Files.createDirectory(folder.resolve("server"));
    Files.createFile(folder.resolve("server/letter.txt"));
    try (HomeServer server = new HomeServer(folder.resolve("server"))) {
      assertThat(new HostedHome(server, new NeverKept()).look())
          .isInstanceOfSatisfying(
              HostStand.Down.class,
              down -> assertThat(down.sentence()).contains("is no Kith home"));
      assertThat(server.community()).isEmpty();
    }
  }

  @Test
  void aFoundingThatWasBrokenOffGoesOnAndOneWithAnOwnerIsRefused() throws IOException {
    Path device = folder.resolve("device");
    try (HomeServer server = new HomeServer(folder.resolve("server"))) {
      assertThat(server.found("Family")).startsWith("kith://join?");
    }
    try (HomeServer server = new HomeServer(folder.resolve("server"))) {
      assertThat(new StartCommunity(server, device).call("Family", "Linh", "linh"))
          .isInstanceOf(StartCommunity.Result.Done.class);
      assertThatIOException()
          .isThrownBy(
              () -> new StartCommunity(server, folder.resolve("other")).call("Mine", "Ben", "ben"));
    }
    assertThat(folder.resolve("other")).doesNotExist();
  }

  /** Nobody has asked for it. */
  private static final class NeverKept implements KeepRunning {
    @Override
    public Way way() {
      return Way.PROCESS;
    }

    @Override
    public boolean isOn() {
      return false;
    }

    @Override
    public String name() {
      return "";
    }

    @Override
    public void start() throws IOException {
      throw new IOException("nothing is started here");
    }

    @Override
    public Optional<String> failure() {
      return Optional.empty();
    }

    @Override
    public void pause() {}

    @Override
    public void stop() {}
  }
}
