package app.kith.android.store;

import android.content.Context;
import androidx.room.Room;
import androidx.room.RoomDatabase;
import androidx.room.migration.Migration;
import androidx.sqlite.db.SupportSQLiteDatabase;
import app.kith.core.outbox.OutboxSql;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.outbox.SqlOutboxReader;
import app.kith.core.outbox.SqlOutboxWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * The phone's outbox: one file of Room's, forced to disk at each write. It is migrated and never
 * dropped, and a damaged one is left as it is.
 */
public final class RoomOutboxStore implements OutboxStore {
  private final RoomFile file;

  private RoomOutboxStore(RoomFile file) {
    this.file = file;
  }

  /** Opens the file, which is made where there is none; its folder must exist. */
  public static RoomOutboxStore open(Context context, Path path) throws IOException {
    OutboxDatabase room =
        Room.databaseBuilder(context, OutboxDatabase.class, path.toAbsolutePath().toString())
            .setJournalMode(RoomDatabase.JournalMode.WRITE_AHEAD_LOGGING)
            .openHelperFactory(new KeepDamaged())
            .addMigrations(migrations())
            .addCallback(new Forced())
            .build();
    return new RoomOutboxStore(RoomFile.open(path, room));
  }

  /** Core's steps; the first of them makes an empty file, which is Room's to do. */
  private static Migration[] migrations() {
    return IntStream.range(1, OutboxSql.VERSION).mapToObj(Step::new).toArray(Migration[]::new);
  }

  private static final class Step extends Migration {
    Step(int from) {
      super(from, from + 1);
    }

    @Override
    public void migrate(SupportSQLiteDatabase database) {
      OutboxSql.MIGRATIONS.get(startVersion).forEach(database::execSQL);
    }
  }

  /** Room's log is forced at checkpoints only, unless SQLite is told otherwise. */
  private static final class Forced extends RoomDatabase.Callback {
    @Override
    public void onOpen(SupportSQLiteDatabase database) {
      database.execSQL("PRAGMA synchronous = FULL");
    }
  }

  @Override
  public <T> T read(Reading<T> reading) throws IOException {
    return file.read(session -> reading.read(new SqlOutboxReader(session)));
  }

  @Override
  public <T> T write(Writing<T> writing) throws IOException {
    return file.write(session -> writing.write(new SqlOutboxWriter(session)));
  }

  @Override
  public void close() {
    file.close();
  }

  /** The seam for tests that look into the file. */
  RoomFile file() {
    return file;
  }
}
