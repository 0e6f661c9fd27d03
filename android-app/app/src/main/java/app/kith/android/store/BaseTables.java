package app.kith.android.store;

import androidx.annotation.NonNull;
import androidx.room.ColumnInfo;
import androidx.room.Entity;
import androidx.room.Index;
import androidx.room.PrimaryKey;
import org.jspecify.annotations.Nullable;

/**
 * Base's tables as Room is to see them: those of {@link app.kith.core.store.StoreSql}. Rows are
 * read and written by that class's statements; these only say what the file must hold.
 */
final class BaseTables {
  private BaseTables() {}

  @Entity(
      tableName = "stored_row",
      primaryKeys = {"entity", "stream"},
      indices = {
        @Index(value = {"kind", "publish_seq"}),
        @Index(value = {"author", "publish_seq"}),
        @Index(value = {"post", "create_seq", "kind", "entity"})
      })
  static final class StoredRow {
    @NonNull public String entity = "";

    @NonNull public String stream = "";

    public long gen;

    public long seq;

    public long run;

    @NonNull public String kind = "";

    @NonNull public String author = "";

    @ColumnInfo(name = "made_by")
    @NonNull
    public String madeBy = "";

    public @Nullable String post;

    @ColumnInfo(name = "create_seq")
    public long createSeq;

    @ColumnInfo(name = "publish_seq")
    public long publishSeq;

    public long waiting;

    public long received;

    public @Nullable String fixed;

    @NonNull public String regs = "";

    public long partial;
  }

  @Entity(tableName = "position")
  static final class Position {
    @PrimaryKey public long id;

    public @Nullable String epoch;

    public @Nullable String cursor;

    public long seq;

    public long head;
  }

  @Entity(tableName = "stream_grant")
  static final class StreamGrant {
    @PrimaryKey
    @ColumnInfo(name = "grant_key")
    @NonNull
    public String grantKey = "";

    public long gen;

    public long open;
  }

  @Entity(tableName = "backfill")
  static final class Backfill {
    @PrimaryKey @NonNull public String stream = "";

    public long gen;

    @ColumnInfo(name = "after_token")
    public @Nullable String afterToken;
  }

  @Entity(
      tableName = "tombstone",
      primaryKeys = {"stream", "entity"})
  static final class Tombstone {
    @NonNull public String stream = "";

    @NonNull public String entity = "";

    public long seq;
  }

  @Entity(tableName = "run_counter")
  static final class RunCounter {
    @PrimaryKey public long id;

    public long run;
  }

  @Entity(tableName = "snapshot_progress")
  static final class SnapshotProgress {
    @PrimaryKey public long id;

    public long run;

    @ColumnInfo(name = "after_token")
    public @Nullable String afterToken;

    public @Nullable String tail;

    @ColumnInfo(name = "tail_seq")
    public long tailSeq;
  }

  @Entity(
      tableName = "settled",
      primaryKeys = {"n", "hash"})
  static final class Settled {
    public long n;

    @NonNull public String hash = "";

    @NonNull public String result = "";

    public long seq;

    public long stamp;

    public @Nullable String reason;
  }

  @Entity(
      tableName = "cached_media",
      primaryKeys = {"media", "size"})
  static final class CachedMedia {
    @NonNull public String post = "";

    @NonNull public String media = "";

    @NonNull public String size = "";

    @NonNull public String sha256 = "";

    public long bytes;
  }

  @Entity(tableName = "erasing")
  static final class Erasing {
    @PrimaryKey public long id;
  }
}
