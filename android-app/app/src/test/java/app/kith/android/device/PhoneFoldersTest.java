package app.kith.android.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.core.home.DeviceHome;
import app.kith.core.home.HomeKind;
import app.kith.core.home.HomeMarker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhoneFoldersTest {
  private @TempDir Path parent;
  private PhoneFolders folders;

  @BeforeEach
  void begin() {
    folders = new PhoneFolders(parent);
  }

  @Test
  void theNewDeviceTakesThePlaceOfTheOneThatIsKeptAside() throws IOException {
    home("device", "old");
    home("anew", "new");

    folders.settle();

    assertThat(all()).containsExactly("device: new", "former-1: old");
    assertThat(folders.former()).containsExactly(new DeviceHome(parent.resolve("former-1")));
  }

  @Test
  void whatTheProcessesEndCutIsEndedByTheNextOne() throws IOException {
    for (int steps = 0; steps < 2; steps++) {
      home("device", "old");
      home("anew", "new");
      assertThatThrownBy(endingAfter(steps)::settle).isInstanceOf(IOException.class);

      folders.settle();
      folders.settle();

      assertThat(all()).as("ended after %d", steps).containsExactly("device: new", "former-1: old");
      begunAgain();
    }
  }

  @Test
  void aJoinThatIsNotWholeChangesNothing() throws IOException {
    home("device", "old");
    Files.createDirectory(parent.resolve("anew"));

    folders.settle();

    assertThat(Files.readString(parent.resolve("device").resolve("whose"))).isEqualTo("old");
    assertThat(folders.former()).isEmpty();
  }

  @Test
  void whoIsShutOutAgainAndAgainKeepsAllOfThemTheLastFirst() throws IOException {
    for (int i = 0; i < 11; i++) {
      home("anew", "device " + i);
      folders.settle();
    }

    assertThat(folders.former()).hasSize(10);
    assertThat(folders.former().get(0).folder()).hasFileName("former-10");
    assertThat(folders.former().get(9).folder()).hasFileName("former-1");
  }

  @Test
  void whatIsDeletedIsGoneFromTheFirstStepOn() throws IOException {
    home("former-1", "old");
    Files.createDirectories(parent.resolve("former-1").resolve("originals"));
    Files.writeString(parent.resolve("former-1").resolve("originals").resolve("a"), "photo");

    DeviceHome old = folders.former().get(0);
    Files.move(old.folder(), parent.resolve("gone-former-1"), StandardCopyOption.ATOMIC_MOVE);
    assertThat(folders.former()).isEmpty();
    folders.sweep();

    assertThat(all()).isEmpty();
  }

  @Test
  void oneOfThemIsDeletedAndTheOthersStay() throws IOException {
    home("former-1", "old");
    home("former-2", "older");

    folders.forget(folders.former().get(0));

    assertThat(all()).containsExactly("former-1: old");
  }

  private PhoneFolders endingAfter(int steps) {
    int[] done = {0};
    return new PhoneFolders(
        parent,
        (from, to) -> {
          if (done[0] == steps) {
            throw new IOException("the process ends here");
          }
          done[0]++;
          Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        });
  }

  private void begunAgain() throws IOException {
    for (DeviceHome each : folders.former()) {
      folders.forget(each);
    }
    Files.move(folders.device(), parent.resolve("gone-device"));
    folders.sweep();
  }

  private void home(String name, String whose) throws IOException {
    Path home = Files.createDirectory(parent.resolve(name));
    Files.writeString(home.resolve("whose"), whose);
    HomeMarker.write(home, HomeKind.DEVICE);
  }

  private List<String> all() throws IOException {
    try (Stream<Path> found = Files.list(parent)) {
      return found.map(PhoneFoldersTest::said).sorted().collect(Collectors.toList());
    }
  }

  private static String said(Path home) {
    try {
      return home.getFileName() + ": " + Files.readString(home.resolve("whose"));
    } catch (IOException e) {
      return home.getFileName() + " without a word";
    }
  }
}
