package app.kith.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.core.model.AccountId;
import app.kith.server.disk.DiskFullException;
import app.kith.server.disk.DiskSpace;
import app.kith.server.disk.SmallDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class FullDiskTest {
  private static final AccountId ALICE = new AccountId("alice");

  /** Some rows that soon need a page more. */
  private static final String LONG = "x".repeat(60);

  @TempDir Path folder;
  private SmallDisk disk;

  @BeforeEach
  void mount() throws Exception {
    disk = SmallDisk.at(folder.resolve("disk"));
  }

  @AfterEach
  void unmount() throws IOException {
    if (disk != null) {
      disk.close();
    }
  }

  @Test
  void aWriteIsRefusedWhileThereIsStillRoomForTheDatabaseToGoOn() throws Exception {
    try (Database database = Database.open(new DatabaseLocation.InHome(disk.folder()))) {
      insert(database, "before");
      disk.leaves(DiskSpace.DATABASE_RESERVE / 2);

      assertThatThrownBy(() -> insert(database, "meanwhile"))
          .isInstanceOf(DiskFullException.class)
          .hasMessageEndingWith("is full: make room on it");
      assertThat(blobs(database)).containsExactly("before");
      disk.makesRoom();
      insert(database, "after");
      assertThat(blobs(database)).containsExactly("after", "before");
    }
  }

  @Test
  void noneIsOpenedWhereItCouldNotGoOn() throws Exception {
    disk.leaves(100_000);

    assertThatThrownBy(() -> Database.open(new DatabaseLocation.InHome(disk.folder())))
        .isInstanceOf(DiskFullException.class);
    assertThat(disk.folder().resolve("data")).isEmptyDirectory();
  }

  @Test
  void aDatabaseThatClosedItselfIsOpenedAgain() throws Exception {
    String url = "jdbc:h2:steady:" + disk.folder().resolve("kith");
    try (Database database = Database.open(new DatabaseLocation.AtUrl(url))) {
      List<String> kept = new ArrayList<>();
      disk.leaves(64 << 10);
      IOException failure = fill(database, kept);
      disk.makesRoom();

      assertThat(DiskSpace.isFull(failure)).as("%s", failure).isTrue();
      assertThat(kept).isNotEmpty();
      assertThat(soon(database)).containsAll(kept);
      insert(database, "after");
      assertThat(blobs(database)).contains("after");
    }
  }

  private static IOException fill(Database database, List<String> kept) {
    for (int i = 0; i < 10_000; i++) {
      String blob = LONG + i;
      try {
        insert(database, blob);
        kept.add(blob);
      } catch (IOException e) {
        return e;
      }
    }
    throw new AssertionError("there was room for all");
  }

  /** The first who asks may still find it closed. */
  private static List<String> soon(Database database) throws IOException {
    try {
      return blobs(database);
    } catch (DatabaseException e) {
      assertThat(e.connectionLost()).as("%s", e).isTrue();
      return blobs(database);
    }
  }

  private static void insert(Database database, String blob) throws IOException {
    database.write(session ->
        session.update("insert into blob_possession (account, blob) values (?, ?)", ALICE, blob));
  }

  private static List<String> blobs(Database database) throws IOException {
    return database.read(session ->
        session.query(
            "select blob from blob_possession where account = ? order by blob",
            row -> row.text(1),
            ALICE));
  }
}
