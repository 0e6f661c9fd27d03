package app.kith.desktop.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.server.strace.Strace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether a write reaches the disk before it returns. A killed process can't show that, since the
 * system keeps its pages; so the calls are counted.
 */
@Tag("server")
class ForcedToDiskTest {
  private static final int ROWS = 25;

  @TempDir Path folder;

  @BeforeEach
  void strace() throws InterruptedException {
    Strace.assumeAllowed();
  }

  @Test
  void everyWriteOfTheOutboxForcesItsLog() throws Exception {
    checkForced("outbox.db");
  }

  @Test
  void baseForcesItsLogWhereItIsAskedTo() throws Exception {
    checkForced("base.db");
  }

  private void checkForced(String name) throws Exception {
    Path trace = folder.resolve("trace");
    List<String> strace =
        List.of("strace", "-f", "-y", "-qq", "-e", "trace=fsync,fdatasync", "-o", trace.toString());

    try (WritingProcess process = WritingProcess.start(strace, folder.resolve(name), ROWS)) {
      assertThat(process.keys(ROWS)).hasSize(ROWS);
      assertThat(process.exitCode()).isZero();
    }

    List<String> calls = Files.readAllLines(trace);
    String log = name + "-wal>";
    String names = "<" + folder.toRealPath() + ">";
    assertThat(calls.stream().filter(call -> call.contains(log)))
        .as("forced writes of the log: %s", calls)
        .hasSizeGreaterThanOrEqualTo(ROWS);
    assertThat(calls.stream().filter(call -> call.contains(names)))
        .as("forced writes of the folder: %s", calls)
        .isNotEmpty();
  }
}
