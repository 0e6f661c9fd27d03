package app.kith.desktop.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Homes and ports that a server can't have. */
@Tag("process")
class BadHomesTest {
  @TempDir Path folder;
  private Launcher launcher;
  private RunningServer server;

  @BeforeEach
  void start() throws IOException {
    launcher = new Launcher(folder);
    server = new RunningServer(launcher, folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String refused(String... words) throws Exception {
    Launcher.Said said = launcher.kith(words);
    assertThat(said.code()).as("%s", said).isEqualTo(1);
    assertThat(said.err().lines().toList()).singleElement().asString().startsWith("kith: ");
    return said.err();
  }

  @Test
  void whatIsServedElsewhereOrOfAnotherKindOrVersionIsLeftAlone() throws Exception {
    String home = server.home().toString();
    Path marker = server.home().resolve("kith-home.json");
    String fresh = folder.resolve("fresh").toString();

    assertThat(refused("serve", "--home", home)).contains("is served already by process");
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String taken = "127.0.0.1:" + other.getLocalPort();
      assertThat(refused("serve", "--home", fresh, "--listen", taken))
          .contains(String.valueOf(other.getLocalPort()));
    }
    assertThat(Path.of(fresh)).doesNotExist();
    assertThat(refused("feed", "--home", home)).contains("is the home of a server");

    assertThat(server.stop()).isZero();
    String mine = Files.readString(marker);
    Files.writeString(marker, mine.replace("\"version\":1", "\"version\":2"));
    assertThat(refused("serve", "--home", home)).contains("newer Kith", "update this Kith");
    Files.writeString(marker, mine.replace("server", "device"));
    assertThat(refused("serve", "--home", home)).contains("is a device's home");
    Files.writeString(marker, mine);
    server.startAgain();
  }
}
