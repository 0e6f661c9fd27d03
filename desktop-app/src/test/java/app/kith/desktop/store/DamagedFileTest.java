package app.kith.desktop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.SampleOutbox;
import app.kith.core.store.Position;
import app.kith.core.store.SampleRows;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoredRow;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that gives back something else than was written. */
class DamagedFileTest {
  private static final int PAGE = 4_096;

  @TempDir Path folder;

  private Path base;
  private Path outbox;

  @BeforeEach
  void files() {
    base = folder.resolve("base.db");
    outbox = folder.resolve("outbox.db");
  }

  private void fillBase() throws IOException {
    try (JdbcLocalStore store = JdbcLocalStore.open(base)) {
      store.write(writer -> {
        for (int i = 1; i <= 2_000; i++) {
          writer.putRow(SampleRows.post("p" + i, "alice", i));
        }
        writer.setPosition(new Position("1.a", "c1", 1, 1));
        return true;
      });
    }
  }

  /** Overwrites whole pages, from the given one to the end. */
  private static void spoil(Path file, int fromPage) throws IOException {
    try (RandomAccessFile pages = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] noise = new byte[(int) pages.length() - fromPage * PAGE];
      Arrays.fill(noise, (byte) 0xa5);
      pages.seek((long) fromPage * PAGE);
      pages.write(noise);
    }
  }

  private static List<StoredRow> home(JdbcLocalStore store) throws IOException {
    return store.read(reader -> reader.published(Long.MAX_VALUE, 3_000));
  }

  @Test
  void aBaseThatIsNoDatabaseIsMovedAsideAndBegunAnew() throws IOException {
    byte[] letter = "Dear diary, ".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    Files.write(base, letter);

    try (JdbcLocalStore store = JdbcLocalStore.open(base)) {
      assertThat(store.<Position>read(StoreReader::position)).isEqualTo(Position.START);
    }

    assertThat(folder.resolve("base.db.damaged")).hasBinaryContent(letter);
  }

  private static void post(JdbcLocalStore store) throws IOException {
    store.write(writer -> {
      writer.putRow(SampleRows.post("p1", "alice", 1));
      return true;
    });
  }

  @Test
  void aBaseFoundDamagedWhileInUseSaysSoToReaderAndWriterAndIsBegunAnew() throws IOException {
    fillBase();
    spoil(base, 40);
    String sentence = base + " was damaged and is built anew: run `kith sync`";

    try (JdbcLocalStore store = JdbcLocalStore.open(base);
        JdbcLocalStore other = JdbcLocalStore.open(base)) {
      assertThatThrownBy(() -> home(store)).isInstanceOf(IOException.class).hasMessage(sentence);
      assertThat(home(store)).isEmpty();
      assertThatThrownBy(() -> post(store)).isInstanceOf(IOException.class).hasMessage(sentence);
      post(store);

      assertThatThrownBy(() -> post(other)).isInstanceOf(IOException.class).hasMessage(sentence);
      assertThat(home(other)).hasSize(1);
      post(other);
      assertThat(store.problems()).isEmpty();
    }
    assertThat(folder.resolve("base.db.damaged")).isRegularFile();
  }

  @Test
  void aDamagedOutboxIsNamedAndNeverTouched() throws IOException {
    Files.write(outbox, "Dear diary, ".repeat(1_000).getBytes(StandardCharsets.UTF_8));
    byte[] before = Files.readAllBytes(outbox);

    assertThatThrownBy(() -> JdbcOutboxStore.open(outbox))
        .isInstanceOf(IOException.class)
        .hasMessage(
            outbox
                + " is damaged and was left as it is: copy it to a safe place, then run `kith"
                + " verify`");

    assertThat(outbox).hasBinaryContent(before);
    assertThat(folder).isDirectoryContaining(path -> path.equals(outbox));
    assertThat(folder).isDirectoryNotContaining("glob:**.damaged");
  }

  @Test
  void anOutboxFoundDamagedWhileInUseKeepsTheRestOfItsRows() throws IOException {
    try (JdbcOutboxStore store = JdbcOutboxStore.open(outbox)) {
      store.write(writer -> {
        writer.setIdentity(SampleOutbox.IDENTITY);
        for (int key = 1; key <= 2_000; key++) {
          writer.putRow(SampleOutbox.draft(key, "entity" + key));
        }
        return true;
      });
    }
    spoil(outbox, 60);

    try (JdbcOutboxStore store = JdbcOutboxStore.open(outbox)) {
      assertThatThrownBy(() -> store.read(OutboxReader::rows))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith(outbox + " is damaged and was left as it is");
      assertThat(store.read(OutboxReader::identity)).isPresent();
      assertThat(store.problems()).isNotEmpty();
    }
  }
}
