package app.kith.server.http.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import app.kith.core.remote.trust.CommunityKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommunityKeyTest {
  private static final byte[] BYTES = "words".getBytes(StandardCharsets.UTF_8);

  @TempDir Path home;

  @Test
  void aKeyIsMadeOnceAndStays() throws IOException {
    Path keys = home.resolve("keys");
    CommunityKey made = CommunityKey.openOrCreate(keys);
    CommunityKey read = CommunityKey.openOrCreate(keys);

    assertThat(read.spki()).isEqualTo(made.spki());
    assertThat(read.community()).isEqualTo(CommunityKeys.idOf(made.spki()));
    assertThat(CommunityKeys.signed(made.spki(), BYTES, read.sign(BYTES))).isTrue();
    assertThat(CommunityKeys.signed(made.spki(), new byte[0], read.sign(BYTES))).isFalse();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyItsOwnerCanReadIt() throws IOException {
    CommunityKey.openOrCreate(home);

    assertThat(Files.getPosixFilePermissions(home.resolve("community.p8")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void nothingElseIsLeftInTheFolder() throws IOException {
    CommunityKey.openOrCreate(home);

    assertThat(home).isDirectoryContaining("glob:**community.p8");
    try (var files = Files.list(home)) {
      assertThat(files).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\n!\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n"
            + "-----END PRIVATE KEY-----"
      })
  void aDamagedKeyIsNeverReplaced(String content) throws IOException {
    Path file = Files.writeString(home.resolve("community.p8"), content);

    assertThatIOException()
        .isThrownBy(() -> CommunityKey.openOrCreate(home))
        .withMessage(
            file + " holds no key of a community: put it back from a backup (kith restore)");
    assertThat(file).hasContent(content);
  }
}
