package app.kith.desktop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.kith.core.outbox.Identity;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxSql;
import app.kith.core.outbox.OutboxWriter;
import app.kith.core.outbox.SampleOutbox;
import app.kith.core.store.Position;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoreWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files that are of another version, shared, in odd places, or on a full disk. */
class SqliteFileTest {
  @TempDir Path folder;

  private Path base;
  private Path outbox;

  @BeforeEach
  void files() {
    base = folder.resolve("base.db");
    outbox = folder.resolve("outbox.db");
  }

  private static void run(Path file, String... statements) throws SQLException {
    try (Connection foreign = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = foreign.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    }
  }

  @Test
  void aBaseOfAnotherVersionIsEmptiedAndWorks() throws Exception {
    try (JdbcLocalStore store = JdbcLocalStore.open(base)) {
      store.write(StoreWriter::nextRun);
    }
    run(base, "CREATE TABLE later (x TEXT)", "DROP TABLE settled", "PRAGMA user_version = 900");

    try (JdbcLocalStore store = JdbcLocalStore.open(base)) {
      assertThat(store.<Position>read(StoreReader::position)).isEqualTo(Position.START);
      assertThat(store.write(StoreWriter::nextRun)).isEqualTo(1L);
      assertThat(store.read(StoreReader::settled)).isEmpty();
    }
  }

  @Test
  void anOutboxOfANewerProgramIsRefusedAndLeftAsItIs() throws Exception {
    try (JdbcOutboxStore store = JdbcOutboxStore.open(outbox)) {
      store.write(OutboxWriter::nextKey);
    }
    run(outbox, "PRAGMA user_version = " + (OutboxSql.VERSION + 1));
    byte[] before = Files.readAllBytes(outbox);

    assertThatThrownBy(() -> JdbcOutboxStore.open(outbox))
        .isInstanceOf(IOException.class)
        .hasMessage(outbox + " was made by a newer Kith: update this program");

    assertThat(outbox).hasBinaryContent(before);
  }

  @Test
  void aProgramNoticesThatANewerOneHasConvertedTheFileBesideIt() throws Exception {
    try (JdbcOutboxStore store = JdbcOutboxStore.open(outbox)) {
      store.write(OutboxWriter::nextKey);
      run(outbox, "PRAGMA user_version = " + (OutboxSql.VERSION + 1));

      assertThatThrownBy(() -> store.write(OutboxWriter::nextKey))
          .isInstanceOf(IOException.class)
          .hasMessage(outbox + " is used by another version of Kith: start this one again");
      assertThatThrownBy(() -> store.read(OutboxReader::count)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void thereIsOneMigrationForEachVersionOfTheOutbox() {
    assertThat(OutboxSql.MIGRATIONS).hasSize(OutboxSql.VERSION);
  }

  @Test
  void anOutboxFromBeforeCommunitiesHadNamesKeepsItsIdentity() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + outbox);
        Statement statement = connection.createStatement()) {
      for (String first : OutboxSql.MIGRATIONS.getFirst()) {
        statement.executeUpdate(first);
      }
      statement.executeUpdate(
          "INSERT INTO identity VALUES (1, 'c', 'pin', 'web', 'oma:1', 'a', 'alice', 'd', 't',"
              + " 'k')");
      statement.executeUpdate("PRAGMA user_version = 1");
    }

    try (JdbcOutboxStore store = JdbcOutboxStore.open(outbox)) {
      assertThat(store.<Optional<Identity>>read(OutboxReader::identity))
          .contains(new Identity("c", "pin", "web", List.of("oma:1"), "a", "alice", "d", "t", "k"));
    }
  }

  @Test
  void noCharacterOfAPathIsTakenForAnOption() throws IOException {
    Path odd = Files.createDirectory(folder.resolve("Bücher ? cache=x&y #1 %20 ảnh"));

    try (JdbcOutboxStore store = JdbcOutboxStore.open(odd.resolve("out box.db"))) {
      store.write(OutboxWriter::nextKey);
    }

    assertThat(odd.resolve("out box.db")).isRegularFile();
  }

  @Test
  void aFolderThatIsMissingIsNamed() {
    Path missing = folder.resolve("missing").resolve("outbox.db");

    assertThatThrownBy(() -> JdbcOutboxStore.open(missing))
        .isInstanceOf(IOException.class)
        .hasMessage(
            missing + " can't be opened for writing: check that its folder exists and is yours");
  }

  @Test
  void onlyTheirOwnerMayReadTheFiles() throws IOException {
    try (JdbcOutboxStore store = JdbcOutboxStore.open(outbox)) {
      assumeTrue(Files.getFileStore(outbox).supportsFileAttributeView("posix"));
      store.write(OutboxWriter::nextKey);

      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
              .as("%s", file)
              .isEqualTo("rw-------");
        }
      }
    }
  }

  @Test
  void severalOpenANewFileAtOnce() throws Exception {
    for (int round = 0; round < 5; round++) {
      Path fresh = folder.resolve("fresh" + round + ".db");
      List<Callable<Long>> openings = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        openings.add(() -> {
          try (JdbcOutboxStore store = JdbcOutboxStore.open(fresh)) {
            return store.write(OutboxWriter::nextKey);
          }
        });
      }
      try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
        List<Long> keys = new ArrayList<>();
        for (Future<Long> key : threads.invokeAll(openings)) {
          keys.add(key.get());
        }
        assertThat(keys).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
      }
    }
  }

  @Test
  void aWriteWaitsForAnotherProgramsWrite() throws Exception {
    try (JdbcOutboxStore store = JdbcOutboxStore.open(outbox);
        Connection foreign = DriverManager.getConnection("jdbc:sqlite:" + outbox);
        Statement statement = foreign.createStatement();
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      statement.execute("BEGIN IMMEDIATE");
      Future<Long> key = threads.submit(() -> store.write(OutboxWriter::nextKey));
      assertThat(store.<Integer>read(OutboxReader::count)).isZero();
      statement.execute("COMMIT");

      assertThat(key.get()).isEqualTo(1L);
    }
  }

  @Test
  void aFullDiskIsSaidTakesTheWriteBackAndIsGotOver() throws IOException {
    try (JdbcOutboxStore store = JdbcOutboxStore.open(outbox)) {
      store.write(OutboxWriter::nextKey);
      store.file().write(session -> session.sql("PRAGMA max_page_count = 30").number());

      assertThatThrownBy(() -> fill(store))
          .isInstanceOf(IOException.class)
          .hasMessage(
              "the disk is full: free some space where " + outbox + " lies, then try again");
      assertThat(store.<Integer>read(OutboxReader::count)).isZero();

      fill(store);
      assertThat(store.<Integer>read(OutboxReader::count)).isEqualTo(1_000);
      assertThat(store.problems()).isEmpty();
    }
  }

  @Test
  void anOutboxThatIsPutBackFromACopyWhileInUseIsNotWrittenToAnyMore() throws IOException {
    try (JdbcOutboxStore store = JdbcOutboxStore.open(outbox)) {
      store.write(OutboxWriter::nextKey);
      Files.move(outbox, folder.resolve("elsewhere.db"));

      assertThatThrownBy(() -> store.write(OutboxWriter::nextKey))
          .isInstanceOf(IOException.class)
          .hasMessage(outbox + " was replaced while it was in use: start this program again");
      assertThat(outbox).doesNotExist();
    }
  }

  @Test
  void aBaseThatIsDeletedWhileInUseIsBegunAnew() throws IOException {
    try (JdbcLocalStore store = JdbcLocalStore.open(base)) {
      store.write(StoreWriter::nextRun);
      store.write(StoreWriter::nextRun);
      Files.delete(base);

      assertThatThrownBy(() -> store.write(StoreWriter::nextRun)).isInstanceOf(IOException.class);
      assertThat(store.write(StoreWriter::nextRun)).isEqualTo(1L);
    }
  }

  @Test
  void aFailureThatIsSwallowedInsideATransactionStillTakesItBack() throws IOException {
    try (JdbcOutboxStore store = JdbcOutboxStore.open(outbox)) {
      assertThatThrownBy(() ->
              store
                  .file()
                  .write(session -> {
                    session.run("INSERT INTO key_counter VALUES (1, 77)");
                    assertThatThrownBy(() -> session.run("INSERT INTO nowhere VALUES (1)"))
                        .isInstanceOf(SqliteFailure.class);
                    return true;
                  }))
          .isInstanceOf(SqliteFailure.class);

      assertThat(store.write(OutboxWriter::nextKey)).isEqualTo(1L);
    }
  }

  private static void fill(JdbcOutboxStore store) throws IOException {
    store.write(writer -> {
      for (int key = 1; key <= 1_000; key++) {
        writer.putRow(SampleOutbox.draft(key, "entity" + key));
      }
      return true;
    });
  }
}
