package app.kith.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.kith.server.http.PortTakenException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class SyncServerTest {
  @TempDir Path folder;

  @Test
  void aHomeThatIsServedIsRefusedEvenWhereItsPortIsAskedForAgain() throws IOException {
    Path home = folder.resolve("village");
    try (Running first = SyncServer.open(ServerConfig.of(home).listeningAt("127.0.0.1:0"))) {
      assertThatExceptionOfType(ServerRefusedException.class)
          .isThrownBy(() -> SyncServer.open(ServerConfig.of(home)))
          .withMessage(
              "%s is served already by process %d on port %d: stop that one first, or use it",
              home, ProcessHandle.current().pid(), first.port());
    }
    SyncServer.open(ServerConfig.of(home)).close();
  }

  @Test
  void aPortThatIsTakenLeavesNoHomeBehind() throws IOException {
    Path fresh = folder.resolve("fresh");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String taken = "127.0.0.1:" + other.getLocalPort();
      for (Path home : new Path[] {fresh, empty}) {
        assertThatExceptionOfType(PortTakenException.class)
            .isThrownBy(() -> SyncServer.open(ServerConfig.of(home).listeningAt(taken)));
      }
    }
    assertThat(fresh).doesNotExist();
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void aFirstStartThatWasKilledAtItsLockCanBeRepeated() throws IOException {
    Files.createFile(folder.resolve("lock"));

    try (Running running = SyncServer.open(ServerConfig.of(folder).listeningAt("127.0.0.1:0"))) {
      assertThat(running.ownerInvite()).isPresent();
    }
  }

  @Test
  void aFolderOfSomethingElseIsRefusedAsItIs() throws IOException {
    Path letter = Files.createFile(folder.resolve("letter.txt"));

    assertThatExceptionOfType(ServerRefusedException.class)
        .isThrownBy(() -> SyncServer.open(ServerConfig.of(folder)))
        .withMessageContaining("is no Kith home and not empty");
    assertThat(folder)
        .isDirectoryContaining(letter::equals)
        .isDirectoryNotContaining("glob:**/lock");
  }
}
