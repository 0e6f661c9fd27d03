package app.kith.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  @TempDir Path home;

  @Test
  void linesStandBehindThoseOfAnEarlierRun() throws IOException {
    try (LogFile log = open()) {
      log.line("1");
    }
    try (LogFile log = open()) {
      log.line("2");
    }

    assertThat(home.resolve("logs/access.log")).hasContent("1\n2\n");
  }

  @Test
  void aFullFileIsPutAsideAndTheOldestGoes() throws IOException {
    try (LogFile log = open()) {
      for (int n = 1; n <= 9; n++) {
        log.line("line " + n);
      }
    }

    assertThat(home.resolve("logs/access.log")).hasContent("line 9\n");
    assertThat(home.resolve("logs/access.log.1")).hasContent("line 7\nline 8\n");
    assertThat(home.resolve("logs/access.log.2")).hasContent("line 5\nline 6\n");
    assertThat(home.resolve("logs/access.log.3")).doesNotExist();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyItsOwnerCanReadIt() throws IOException {
    open().close();

    assertThat(Files.getPosixFilePermissions(home.resolve("logs/access.log")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  private LogFile open() throws IOException {
    return new LogFile(home.resolve("logs"), "access.log", 16, 2);
  }
}
