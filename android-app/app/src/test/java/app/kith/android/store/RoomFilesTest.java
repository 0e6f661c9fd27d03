package app.kith.android.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import android.content.Context;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxSql;
import app.kith.core.sql.SqlRow;
import app.kith.core.store.Position;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoreSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;

/** Files of other versions, of other programs, and damaged ones. */
@RunWith(RobolectricTestRunner.class)
public class RoomFilesTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private final Context context = RuntimeEnvironment.getApplication();
  private Path file = Path.of("");

  @Before
  public void aFile() {
    file = folder.getRoot().toPath().resolve("some.db");
  }

  /** As a device without Room makes it. */
  private void made(int version, List<String> statements) {
    try (SQLiteDatabase raw = SQLiteDatabase.openOrCreateDatabase(file.toFile(), null)) {
      statements.forEach(raw::execSQL);
      raw.setVersion(version);
    }
  }

  private int version() {
    try (SQLiteDatabase raw =
        SQLiteDatabase.openDatabase(file.toString(), null, SQLiteDatabase.OPEN_READONLY)) {
      return raw.getVersion();
    }
  }

  @Test
  public void theFirstOutboxIsBroughtToThisVersionWithAllThatItHeld() throws IOException {
    made(1, OutboxSql.MIGRATIONS.get(0));
    try (SQLiteDatabase raw = SQLiteDatabase.openOrCreateDatabase(file.toFile(), null)) {
      raw.execSQL(
          "INSERT INTO identity (id, community, pin, pin_mode, addresses, account, handle, device,"
              + " token, private_key) VALUES (1, 'c', 'p', 'pin', 'http://a\nhttp://b', 'acc',"
              + " 'ann', 'd', 't', 'k')");
      raw.execSQL(
          "INSERT INTO outbox_row VALUES (7, 0, '{}', 'post', 'e', NULL, NULL, 0, 0, 'boot', 1, 2,"
              + " 3, 4)");
    }

    try (RoomOutboxStore outbox = RoomOutboxStore.open(context, file)) {
      Identity identity = outbox.read(OutboxReader::identity).orElseThrow();
      assertThat(identity.addresses()).containsExactly("http://a", "http://b");
      assertThat(identity.communityName()).isEmpty();
      assertThat(outbox.read(OutboxReader::rows)).hasSize(1);
    }
    assertThat(version()).isEqualTo(OutboxSql.VERSION);
  }

  /** Room compares the tables of a file that it has not seen with those that it was told of. */
  @Test
  public void coresStatementsMakeTheTablesThatRoomExpects() throws IOException {
    made(StoreSql.VERSION, StoreSql.SCHEMA);
    try (SQLiteDatabase raw = SQLiteDatabase.openOrCreateDatabase(file.toFile(), null)) {
      raw.execSQL("INSERT INTO position VALUES (1, 'epoch', 'cursor', 5, 9)");
    }

    try (RoomLocalStore base = RoomLocalStore.open(context, file)) {
      assertThat(base.read(StoreReader::position)).isEqualTo(new Position("epoch", "cursor", 5, 9));
    }
  }

  @Test
  public void aBaseOfAnotherVersionIsBegunAnew() throws IOException {
    made(StoreSql.VERSION + 7, List.of("CREATE TABLE position (later TEXT)"));

    try (RoomLocalStore base = RoomLocalStore.open(context, file)) {
      assertThat(base.read(StoreReader::position)).isEqualTo(Position.START);
    }
  }

  @Test
  public void anOutboxOfANewerKithIsRefusedAndLeftAsItIs() throws IOException {
    made(
        OutboxSql.VERSION + 1,
        List.of("CREATE TABLE later (words TEXT)", "INSERT INTO later VALUES ('unsent')"));

    assertThatThrownBy(() -> RoomOutboxStore.open(context, file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("update this app");
    assertThat(version()).isEqualTo(OutboxSql.VERSION + 1);
    try (SQLiteDatabase raw =
            SQLiteDatabase.openDatabase(file.toString(), null, SQLiteDatabase.OPEN_READONLY);
        Cursor words = raw.rawQuery("SELECT words FROM later", null)) {
      assertThat(words.getCount()).isEqualTo(1);
    }
  }

  @Test
  public void aDamagedOutboxIsLeftAsItIs() throws IOException {
    byte[] damaged = "SQLite format 3\0 and then something else altogether".repeat(100).getBytes();
    Files.write(file, damaged);

    assertThatThrownBy(() -> RoomOutboxStore.open(context, file)).isInstanceOf(IOException.class);
    assertThat(Arrays.equals(Files.readAllBytes(file), damaged)).isTrue();
  }

  @Test
  public void aDamagedBaseIsBegunAnew() throws IOException {
    Files.write(file, "this was a base once, before the card went bad".repeat(100).getBytes());

    try (RoomLocalStore base = RoomLocalStore.open(context, file)) {
      assertThat(base.read(StoreReader::position)).isEqualTo(Position.START);
    }
  }

  @Test
  public void theOutboxIsForcedAtEachWrite() throws IOException {
    try (RoomOutboxStore outbox = RoomOutboxStore.open(context, file)) {
      long synchronous = outbox.file().write(it -> it.sql("PRAGMA synchronous").number());
      String journal =
          outbox.file().write(it -> it.sql("PRAGMA journal_mode").list(SqlRow::firstText).get(0));
      assertThat(synchronous).as("FULL").isEqualTo(2);
      assertThat(journal).isEqualTo("wal");
    }
  }

  @Test
  public void onlyTheAppMayReadWhatHoldsItsSecrets() throws IOException {
    try (RoomOutboxStore outbox = RoomOutboxStore.open(context, file)) {
      assertThat(outbox.read(OutboxReader::count)).isZero();
      assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }
  }
}
