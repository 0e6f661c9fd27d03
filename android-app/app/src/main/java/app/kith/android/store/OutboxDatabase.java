package app.kith.android.store;

import androidx.room.Database;
import androidx.room.RoomDatabase;
import app.kith.core.outbox.OutboxSql;

/** The outbox's file. */
@Database(
    entities = {
      OutboxTables.Identity.class,
      OutboxTables.Contact.class,
      OutboxTables.KeyCounter.class,
      OutboxTables.OutboxRow.class,
      OutboxTables.DrawerRow.class,
      OutboxTables.Journal.class,
      OutboxTables.Upload.class
    },
    version = OutboxSql.VERSION)
abstract class OutboxDatabase extends RoomDatabase {}
