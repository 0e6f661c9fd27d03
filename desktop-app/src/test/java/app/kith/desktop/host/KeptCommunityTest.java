package app.kith.desktop.host;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.home.HomeLock;
import app.kith.core.home.LockHolder;
import app.kith.desktop.host.keep.BestWay;
import app.kith.desktop.host.keep.KeepRunning;
import app.kith.server.ServerConfig;
import app.kith.server.SyncServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A community that goes on in a process of its own, where there is no systemd. */
@Tag("process")
class KeptCommunityTest {
  private static final long SELF = ProcessHandle.current().pid();

  @TempDir Path folder;
  private Path village;
  private int port;

  @BeforeEach
  void make() throws IOException {
    village = folder.resolve("server");
    SyncServer.open(ServerConfig.of(village).named("Family").listeningAt("127.0.0.1:0")).close();
    Path programs = Files.createDirectory(folder.resolve("bin"));
    Path setsid = Path.of("/usr/bin/setsid");
    if (Files.exists(setsid)) {
      Files.createSymbolicLink(programs.resolve("setsid"), setsid);
    }
  }

  @AfterEach
  void leaveNoneRunning() throws IOException {
    keeper().stop();
  }

  private KeepRunning keeper() {
    return new BestWay(
        village,
        folder.resolve("hosting"),
        folder,
        Map.of("PATH", folder.resolve("bin").toString()),
        System.getProperties());
  }

  private HostedHome window(HomeServer server) {
    return new HostedHome(server, keeper());
  }

  private long holder() throws IOException {
    return HomeLock.holderOf(village, HomeLock.HOME).map(LockHolder::pid).orElseThrow();
  }

  private static HostFacts facts(HostStand stand) {
    assertThat(stand).isInstanceOf(HostStand.Serving.class);
    return ((HostStand.Serving) stand).facts();
  }

  @Test
  void itOutlivesItsWindowAndTheNextWindowAttachesAndTakesItBack() throws IOException {
    try (HomeServer server = new HomeServer(village)) {
      HostedHome home = window(server);
      port = portOf(facts(home.look()));
      assertThat(holder()).isEqualTo(SELF);

      HostFacts kept = facts(home.keep(true));

      assertThat(kept.keeping().on()).isTrue();
      assertThat(kept.keeping().way()).isEqualTo(KeepRunning.Way.PROCESS);
      assertThat(kept.keeping().name())
          .isEqualTo(holder() + ", " + folder.resolve("hosting/serve.log"));
      assertThat(kept.elsewhere()).isFalse();
      assertThat(portOf(kept)).as("the port that devices know").isEqualTo(port);
      assertThat(holder()).isNotEqualTo(SELF);
    }
    try (HomeServer server = new HomeServer(village)) {
      assertThat(server.isServed()).as("with no window").isTrue();
      HostedHome home = window(server);
      long process = holder();
      assertThat(facts(home.look()).keeping().on()).isTrue();
      assertThat(server.isOpenHere()).isFalse();
      assertThat(home.invite().link()).startsWith("kith://join?");

      HostFacts back = facts(home.keep(false));

      assertThat(back.keeping().on()).isFalse();
      assertThat(portOf(back)).isEqualTo(port);
      assertThat(holder()).isEqualTo(SELF);
      assertThat(ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false)).isFalse();
      assertThat(folder.resolve("hosting")).doesNotExist();
    }
  }

  @Test
  void whatEndedWithTheComputerIsStartedAgainByTheNextWindow() throws Exception {
    try (HomeServer server = new HomeServer(village)) {
      HostedHome home = window(server);
      home.look();
      home.keep(true);
      ProcessHandle process = ProcessHandle.of(holder()).orElseThrow();
      process.destroyForcibly();
      process.onExit().get(30, TimeUnit.SECONDS);
    }
    try (HomeServer server = new HomeServer(village)) {
      HostFacts again = facts(window(server).look());

      assertThat(again.keeping().on()).isTrue();
      assertThat(again.keeping().problem()).isNull();
      assertThat(holder()).isNotEqualTo(SELF);
    }
  }

  @Test
  void othersAreLetInWhileItIsKeptRunning() throws IOException {
    try (HomeServer server = new HomeServer(village)) {
      HostedHome home = window(server);
      home.look();
      home.keep(true);

      HostFacts reached = facts(home.reach(true));

      assertThat(reached.keeping().on()).isTrue();
      assertThat(server.isOpenHere()).isFalse();
      assertThat(ServerConfig.of(village).home().resolve("server.json"))
          .content()
          .contains("0.0.0.0:");
      home.keep(false);
    }
  }

  private static int portOf(HostFacts facts) {
    String address = facts.addresses().getFirst();
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }
}
