package app.kith.android.store;

import androidx.room.Database;
import androidx.room.RoomDatabase;
import app.kith.core.store.StoreSql;

/** Base's file. */
@Database(
    entities = {
      BaseTables.StoredRow.class,
      BaseTables.Position.class,
      BaseTables.StreamGrant.class,
      BaseTables.Backfill.class,
      BaseTables.Tombstone.class,
      BaseTables.RunCounter.class,
      BaseTables.SnapshotProgress.class,
      BaseTables.Settled.class,
      BaseTables.CachedMedia.class,
      BaseTables.Erasing.class
    },
    version = StoreSql.VERSION)
abstract class BaseDatabase extends RoomDatabase {}
