package app.kith.android.store;

import android.content.Context;
import androidx.room.Room;
import app.kith.core.store.LocalStore;
import app.kith.core.store.SqlStoreReader;
import app.kith.core.store.SqlStoreWriter;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The phone's base: one file of Room's. One of another version, or a damaged one, is begun anew and
 * filled by the next sync.
 */
public final class RoomLocalStore implements LocalStore {
  private final RoomFile file;

  private RoomLocalStore(RoomFile file) {
    this.file = file;
  }

  /** Opens the file, which is made where there is none; its folder must exist. */
  public static RoomLocalStore open(Context context, Path path) throws IOException {
    BaseDatabase room =
        Room.databaseBuilder(context, BaseDatabase.class, path.toAbsolutePath().toString())
            .setJournalMode(BaseDatabase.JournalMode.WRITE_AHEAD_LOGGING)
            .fallbackToDestructiveMigration(true)
            .build();
    return new RoomLocalStore(RoomFile.open(path, room));
  }

  @Override
  public <T> T read(Reading<T> reading) throws IOException {
    return file.read(session -> reading.read(new SqlStoreReader(session)));
  }

  @Override
  public <T> T write(Writing<T> writing) throws IOException {
    return file.write(session -> writing.write(new SqlStoreWriter(session)));
  }

  @Override
  public void force() throws IOException {
    file.force();
  }

  @Override
  public void close() {
    file.close();
  }
}
