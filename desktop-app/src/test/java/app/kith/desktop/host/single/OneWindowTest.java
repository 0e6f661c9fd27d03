package app.kith.desktop.host.single;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.home.LockHolder;
import app.kith.server.admin.ControlSocket;
import app.kith.server.admin.SocketFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class OneWindowTest {
  @TempDir Path folder;
  private final List<String> wanted = new CopyOnWriteArrayList<>();

  private OneWindow first(Path home) throws IOException {
    OneWindow.Claim claim = OneWindow.claim(home, "");
    assertThat(claim).isInstanceOf(OneWindow.Claim.First.class);
    return ((OneWindow.Claim.First) claim).window();
  }

  @Test
  void whoComesSecondHandsOverItsLinkAndEnds() throws IOException {
    Path home = folder.resolve("nobody/device");
    try (OneWindow one = first(home)) {
      assertThat(OneWindow.claim(home, "kith://early")).isEqualTo(new OneWindow.Claim.HandedOver());
      one.onWanted(wanted::add);
      Files.createDirectories(home);
      assertThat(OneWindow.claim(home.resolve("../device"), "kith://late"))
          .isEqualTo(new OneWindow.Claim.HandedOver());
      assertThat(OneWindow.claim(home, "")).isEqualTo(new OneWindow.Claim.HandedOver());
    }
    assertThat(wanted).containsExactly("kith://early", "kith://late", "");
    first(home).close();
  }

  @Test
  void aLinkOfAnyLengthArrivesAsWhatItIs() throws IOException {
    try (OneWindow one = first(folder)) {
      one.onWanted(wanted::add);

      assertThat(OneWindow.claim(folder, "kith://join?\n\"" + "x".repeat(100_000)))
          .isEqualTo(new OneWindow.Claim.HandedOver());

      assertThat(wanted).singleElement().asString().startsWith("kith://join?\n\"x").hasSize(4_096);
    }
  }

  @Test
  void windowsOfDifferentHomesStandBesideEachOther() throws IOException {
    try (OneWindow one = first(folder.resolve("a"));
        OneWindow other = first(folder.resolve("b"))) {
      one.onWanted(link -> wanted.add("a " + link));
      other.onWanted(link -> wanted.add("b " + link));

      assertThat(OneWindow.claim(folder.resolve("b"), "x"))
          .isEqualTo(new OneWindow.Claim.HandedOver());
    }
    assertThat(wanted).containsExactly("b x");
  }

  @Test
  void aSocketThatWasLeftOverIsReplacedByOneForTheUserAlone() throws IOException {
    Path socket = SocketFolder.socketOf(folder.resolve("window"));
    Files.writeString(socket, "left by a killed window");

    try (OneWindow one = first(folder)) {
      one.onWanted(wanted::add);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
          .isEqualTo("rw-------");
      assertThat(OneWindow.claim(folder, "")).isEqualTo(new OneWindow.Claim.HandedOver());
    }
    assertThat(socket).doesNotExist();
  }

  @Test
  void aWindowThatDoesNotAnswerIsNamed() throws IOException {
    Path place = folder.resolve("window");
    try (OneWindow one = first(folder);
        ControlSocket deaf = ControlSocket.open(place, Map.of())) {
      one.onWanted(wanted::add);

      assertThat(OneWindow.claim(folder, ""))
          .isInstanceOfSatisfying(
              OneWindow.Claim.Silent.class,
              silent ->
                  assertThat(silent.holder().map(LockHolder::pid))
                      .contains(ProcessHandle.current().pid()));
      assertThat(deaf.path()).exists();
    }
    assertThat(wanted).isEmpty();
  }
}
