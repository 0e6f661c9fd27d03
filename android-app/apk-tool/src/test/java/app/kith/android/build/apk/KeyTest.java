package app.kith.android.build.apk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @TempDir private Path folder;

  @Test
  void aKeyIsMadeOnceForItsOwnerAlone() throws IOException {
    Path file = folder.resolve("new/folder/key.p12");

    assertThat(GeneratedKey.makeIfMissing(file, NOW)).isTrue();
    SigningKey key = GeneratedKey.read(file);
    assertThat(GeneratedKey.makeIfMissing(file, NOW)).isFalse();

    assertThat(GeneratedKey.read(file)).isEqualTo(key);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(key.certificates().getFirst().getNotAfter())
        .isAfter(Instant.parse("2050-01-01T00:00:00Z"));
    try (var left = Files.list(file.getParent())) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void aWrongPasswordIsOneSentence() throws IOException {
    Path file = folder.resolve("key.p12");
    GeneratedKey.makeIfMissing(file, NOW);

    assertThatThrownBy(() -> read(file, Optional.empty(), "wrong"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("key.p12");
  }

  @Test
  void aKeyThatIsNotThereIsAnsweredWithThoseThatAre() throws IOException {
    Path file = folder.resolve("key.p12");
    GeneratedKey.makeIfMissing(file, NOW);

    assertThatThrownBy(() -> read(file, Optional.of("mine"), GeneratedKey.PASSWORD))
        .hasMessage(file + " has no key mine; it has: [kith]");
  }

  private static SigningKey read(Path file, Optional<String> alias, String password)
      throws IOException {
    return SigningKey.read(file, alias, password.toCharArray(), password.toCharArray());
  }
}
