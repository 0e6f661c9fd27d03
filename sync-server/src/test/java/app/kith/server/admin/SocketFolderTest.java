package app.kith.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketFolderTest {
  @TempDir Path temporary;

  private Path home;
  private long uid;

  @BeforeEach
  void makeHome() throws IOException {
    home = Files.createDirectory(temporary.resolve("home"));
    uid = ((Integer) Files.getAttribute(home, "unix:uid")).longValue();
  }

  @Test
  void theUsersRuntimeFolderIsTaken() throws IOException {
    Path runtime = folder("run", "rwx------");

    Path socket = folders(runtime.toString()).socket(home);

    assertThat(socket.getParent()).isEqualTo(runtime);
    assertThat(socket.getFileName().toString()).matches("kith-[0-9a-f]{16}\\.sock");
  }

  @Test
  void oneHomeHasOneSocketHoweverItsPathIsWritten() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), home);
    Path other = Files.createDirectory(temporary.resolve("other"));

    Path socket = folders(null).socket(home);

    assertThat(folders(null).socket(link.resolve("../home"))).isEqualTo(socket);
    assertThat(folders(null).socket(other)).isNotEqualTo(socket);
  }

  @Test
  void aHomeHasItsSocketBeforeItIsMade() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), home);
    Path before = folders(null).socket(link.resolve("new/device"));

    Files.createDirectories(home.resolve("new/device"));

    assertThat(folders(null).socket(home.resolve("new/device"))).isEqualTo(before);
  }

  @Test
  void withoutARuntimeFolderOneIsMadeThatOnlyTheUserMayEnter() throws IOException {
    Path socket = folders("").socket(home);

    assertThat(socket.getParent()).isEqualTo(own());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own())))
        .isEqualTo("rwx------");
    assertThat(folders("").socket(home)).isEqualTo(socket);
  }

  @Test
  void aRuntimeFolderThatIsOpenToOthersMissingOrFarAwayIsNotTaken() throws IOException {
    Path open = folder("open", "rwxr-xr-x");
    Path link = Files.createSymbolicLink(temporary.resolve("link"), folder("to", "rwx------"));
    Path far = folder("f".repeat(100), "rwx------");

    for (Path runtime : new Path[] {open, link, far, temporary.resolve("missing"), Path.of("x")}) {
      assertThat(folders(runtime.toString()).socket(home)).hasParentRaw(own());
    }
  }

  @Test
  void aFolderThatOthersMayEnterIsRefused() throws IOException {
    folder("kith-" + uid, "rwxrwxrwx");

    assertRefused(uid);
  }

  @Test
  void aLinkThatSomebodyPutThereIsRefused() throws IOException {
    Files.createSymbolicLink(own(), folder("elsewhere", "rwx------"));

    assertRefused(uid);
  }

  @Test
  void aFolderOfSomebodyElseIsRefused() throws IOException {
    folder("kith-" + (uid + 1), "rwx------");

    assertRefused(uid + 1);
  }

  private void assertRefused(long user) {
    assertThatIOException()
        .isThrownBy(() -> new SocketFolder(null, temporary, user).socket(home))
        .withMessage(
            temporary.resolve("kith-" + user)
                + " must be a folder that only you may enter: remove it, then start again");
  }

  private SocketFolder folders(@Nullable String runtime) {
    return new SocketFolder(runtime, temporary, uid);
  }

  private Path own() {
    return temporary.resolve("kith-" + uid);
  }

  private Path folder(String name, String permissions) throws IOException {
    Path folder = Files.createDirectory(temporary.resolve(name));
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
  }
}
