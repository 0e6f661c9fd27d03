package app.kith.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.kith.server.http.PortTakenException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
  void aDatabaseThatWasNamedOnceIsTheHomesFromThenOn() throws IOException {
    Path home = folder.resolve("village");
    String url = "jdbc:h2:" + folder.resolve("elsewhere");
    ServerConfig named =
        new ServerConfig(
            home,
            Optional.of("127.0.0.1:0"),
            Optional.empty(),
            Optional.of(url),
            Optional.empty(),
            Optional.empty(),
            false);
    SyncServer.open(named).close();

    assertThat(OfflineServer.verify(home)).isEmpty();
    assertThat(
            OfflineServer.ask(
                    home, "invite", Map.of("role", "member", "uses", "1", "seconds", "60"))
                .ok())
        .isTrue();
    try (Running again = SyncServer.open(ServerConfig.of(home))) {
      assertThat(again.ownerInvite()).isEmpty();
    }

    assertThat(home.resolve("data")).doesNotExist();
    assertThat(folder.resolve("elsewhere.mv.db")).exists();
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("server.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aHomeWithoutItsDatabaseIsRefusedAndGetsNoEmptyOne() throws IOException {
    Path home = folder.resolve("village");
    SyncServer.open(ServerConfig.of(home).listeningAt("127.0.0.1:0")).close();
    Files.move(home.resolve("data"), folder.resolve("lost"));

    for (ThrowingCallable use :
        List.<ThrowingCallable>of(
            () -> OfflineServer.verify(home),
            () -> OfflineServer.ask(home, "invite", Map.of()),
            () -> SyncServer.open(ServerConfig.of(home)))) {
      assertThatExceptionOfType(ServerRefusedException.class)
          .isThrownBy(use)
          .withMessageContaining("has no database in it: start its server with the --database");
    }
    assertThat(home.resolve("data")).doesNotExist();
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
  void aPublicUrlIsKeptAsDevicesWriteItOrRefused() throws IOException {
    try (Running running = SyncServer.open(at("https://Village.example/"))) {
      assertThat(running.addresses()).first().isEqualTo("https://village.example");
    }
    for (String none : new String[] {"http://village.example", "village.example/kith", ""}) {
      assertThatExceptionOfType(ServerRefusedException.class)
          .isThrownBy(() -> SyncServer.open(at(none)))
          .withMessageStartingWith("--public-url takes https://HOST");
    }
  }

  private ServerConfig at(String publicUrl) {
    return new ServerConfig(
        folder.resolve("village"),
        Optional.of("127.0.0.1:0"),
        Optional.of(publicUrl),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
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
