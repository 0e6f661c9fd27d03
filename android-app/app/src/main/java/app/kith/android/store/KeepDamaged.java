package app.kith.android.store;

import androidx.sqlite.db.SupportSQLiteDatabase;
import androidx.sqlite.db.SupportSQLiteOpenHelper;
import androidx.sqlite.db.framework.FrameworkSQLiteOpenHelperFactory;

/**
 * Opens files as Room does, but leaves a damaged one as it is. Android's usual answer is to delete
 * it, and what was typed here and not sent would be gone.
 */
final class KeepDamaged implements SupportSQLiteOpenHelper.Factory {
  private final SupportSQLiteOpenHelper.Factory usual = new FrameworkSQLiteOpenHelperFactory();

  @Override
  public SupportSQLiteOpenHelper create(SupportSQLiteOpenHelper.Configuration wanted) {
    return usual.create(
        SupportSQLiteOpenHelper.Configuration.builder(wanted.context)
            .name(wanted.name)
            .callback(new Keeping(wanted.callback))
            .noBackupDirectory(wanted.useNoBackupDirectory)
            .build());
  }

  private static final class Keeping extends SupportSQLiteOpenHelper.Callback {
    private final SupportSQLiteOpenHelper.Callback room;

    Keeping(SupportSQLiteOpenHelper.Callback room) {
      super(room.version);
      this.room = room;
    }

    @Override
    public void onConfigure(SupportSQLiteDatabase database) {
      room.onConfigure(database);
    }

    @Override
    public void onCreate(SupportSQLiteDatabase database) {
      room.onCreate(database);
    }

    @Override
    public void onUpgrade(SupportSQLiteDatabase database, int from, int to) {
      room.onUpgrade(database, from, to);
    }

    @Override
    public void onDowngrade(SupportSQLiteDatabase database, int from, int to) {
      room.onDowngrade(database, from, to);
    }

    @Override
    public void onOpen(SupportSQLiteDatabase database) {
      room.onOpen(database);
    }

    /** The failure itself reaches whoever asked. */
    @Override
    public void onCorruption(SupportSQLiteDatabase database) {}
  }
}
