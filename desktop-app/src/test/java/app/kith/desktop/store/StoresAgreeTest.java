package app.kith.desktop.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.store.LocalStore;
import app.kith.core.store.MemoryLocalStore;
import app.kith.core.store.SampleRows;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoreWriter;
import app.kith.core.store.StoredRow;
import app.kith.core.wire.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store that the simulator trusts answers as the one that ships, whatever is done to both. */
class StoresAgreeTest {
  private static final List<String> STREAMS =
      List.of("k:", "a:alice/community", "a:alice/followers", "e:alice/community", "u:alice");
  private static final List<String> KINDS =
      List.of(Row.POST, Row.POST, Row.COMMENT, Row.COMMENT, Row.LIKES, Row.USER);

  @TempDir Path folder;

  @Test
  void memoryAndSqliteGiveTheSameAnswers() throws IOException {
    for (int seed = 0; seed < 4; seed++) {
      try (LocalStore memory = new MemoryLocalStore();
          LocalStore sqlite = JdbcLocalStore.open(folder.resolve(seed + ".db"))) {
        for (int step = 0; step < 25; step++) {
          long transaction = 1_000L * seed + step;
          change(memory, new Random(transaction));
          change(sqlite, new Random(transaction));

          assertThat(sqlite.<List<Object>>read(StoresAgreeTest::everything))
              .as("seed %d, step %d", seed, step)
              .isEqualTo(memory.<List<Object>>read(StoresAgreeTest::everything));
        }
      }
    }
  }

  private static void change(LocalStore store, Random random) throws IOException {
    store.write(writer -> {
      for (int i = 0; i < 12; i++) {
        change(writer, random);
      }
      return true;
    });
  }

  private static void change(StoreWriter writer, Random random) throws IOException {
    String entity = "e" + random.nextInt(12);
    String stream = STREAMS.get(random.nextInt(STREAMS.size()));
    switch (random.nextInt(20)) {
      case 0 -> writer.purge(stream, random.nextInt(3));
      case 1 -> writer.sweep(random.nextInt(2));
      case 2, 3 -> writer.deleteRow(entity, stream);
      case 4 -> writer.putTombstone(entity, stream, random.nextInt(9));
      case 5 -> writer.dropTombstones(stream);
      default -> writer.putRow(row(entity, stream, random));
    }
  }

  private static StoredRow row(String entity, String stream, Random random) {
    String kind = KINDS.get(random.nextInt(KINDS.size()));
    String post = kind.equals(Row.POST) ? null : "e" + random.nextInt(12);
    boolean waiting = random.nextInt(4) == 0;
    Row row =
        SampleRows.row(
            kind,
            random.nextBoolean() ? "alice" : "bob",
            post,
            random.nextInt(30),
            waiting ? 0 : random.nextInt(30),
            waiting);
    return new StoredRow(
        entity, stream, random.nextInt(3), random.nextInt(30), random.nextInt(2), row);
  }

  private static List<Object> everything(StoreReader reader) throws IOException {
    List<Object> all = new ArrayList<>();
    List<String> entities = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String entity = "e" + i;
      entities.add(entity);
      all.add(reader.rowsOf(entity));
      all.add(reader.hangingOn(entity));
      for (String stream : STREAMS) {
        all.add(reader.tombstone(entity, stream));
      }
    }
    all.add(reader.commentCounts(entities));
    all.add(reader.published(Long.MAX_VALUE, 5));
    all.add(reader.published(15, 50));
    all.add(reader.publishedBy("alice", Long.MAX_VALUE, 50));
    all.add(reader.waiting());
    for (String kind : KINDS) {
      all.add(reader.ofKind(kind));
    }
    return all;
  }
}
