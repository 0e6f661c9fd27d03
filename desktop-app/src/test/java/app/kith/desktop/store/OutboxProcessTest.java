package app.kith.desktop.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one outbox, as a command beside the running app. */
@Tag("process")
class OutboxProcessTest {
  @TempDir Path folder;

  private List<Long> stored(Path outbox) throws Exception {
    try (JdbcOutboxStore store = JdbcOutboxStore.open(outbox)) {
      assertThat(store.problems()).isEmpty();
      return store.read(OutboxReader::rows).stream().map(OutboxRow::key).toList();
    }
  }

  @Test
  void aKilledProcessHasKeptEveryRowItSaidItWrote() throws Exception {
    Path outbox = folder.resolve("outbox.db");
    try (WritingProcess process = WritingProcess.start(List.of(), outbox, 100_000)) {
      List<Long> said = process.keys(50);
      process.kill();
      said.addAll(process.keys(Integer.MAX_VALUE));
      process.exitCode();

      assertThat(said).hasSizeGreaterThanOrEqualTo(50);
      assertThat(stored(outbox)).containsAll(said);
    }
  }

  @Test
  void severalProcessesShareOneOutboxAndItsKeys() throws Exception {
    Path outbox = folder.resolve("outbox.db");
    List<Long> said = new ArrayList<>();
    try (WritingProcess first = WritingProcess.start(List.of(), outbox, 60);
        WritingProcess second = WritingProcess.start(List.of(), outbox, 60);
        WritingProcess third = WritingProcess.start(List.of(), outbox, 60)) {
      for (WritingProcess process : List.of(first, second, third)) {
        said.addAll(process.keys(Integer.MAX_VALUE));
        assertThat(process.exitCode()).isZero();
      }
    }

    assertThat(new HashSet<>(said)).hasSize(180);
    assertThat(stored(outbox)).hasSize(180).containsAll(said);
  }
}
