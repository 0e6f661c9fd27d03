package app.kith.android.store;

import androidx.annotation.NonNull;
import androidx.room.ColumnInfo;
import androidx.room.Entity;
import androidx.room.Index;
import androidx.room.PrimaryKey;
import org.jspecify.annotations.Nullable;

/**
 * The outbox's tables as Room is to see them: those of {@link app.kith.core.outbox.OutboxSql}. Rows
 * are read and written by that class's statements; these only say what the file must hold.
 */
final class OutboxTables {
  private OutboxTables() {}

  @Entity(tableName = "identity")
  static final class Identity {
    @PrimaryKey public long id;

    @NonNull public String community = "";

    @NonNull public String pin = "";

    @ColumnInfo(name = "pin_mode")
    @NonNull
    public String pinMode = "";

    @NonNull public String addresses = "";

    @NonNull public String account = "";

    @NonNull public String handle = "";

    @NonNull public String device = "";

    @NonNull public String token = "";

    @ColumnInfo(name = "private_key")
    @NonNull
    public String privateKey = "";

    @ColumnInfo(name = "community_name")
    @NonNull
    public String communityName = "";
  }

  @Entity(tableName = "contact")
  static final class Contact {
    @PrimaryKey public long id;

    @NonNull public String boot = "";

    public long elapsed;

    public long wall;

    @ColumnInfo(name = "server_time")
    public long serverTime;
  }

  @Entity(tableName = "key_counter")
  static final class KeyCounter {
    @PrimaryKey public long id;

    @ColumnInfo(name = "local_key")
    public long localKey;
  }

  @Entity(
      tableName = "outbox_row",
      indices = {
        @Index(value = {"entity"}),
        @Index(value = {"n"}),
        @Index(value = {"accepted_seq"})
      })
  static final class OutboxRow {
    @PrimaryKey
    @ColumnInfo(name = "local_key")
    public long localKey;

    public long n;

    @NonNull public String m = "";

    @NonNull public String kind = "";

    @NonNull public String entity = "";

    public @Nullable String register;

    public @Nullable String epoch;

    @ColumnInfo(name = "accepted_seq")
    public long acceptedSeq;

    @ColumnInfo(name = "accepted_stamp")
    public long acceptedStamp;

    @NonNull public String boot = "";

    public long elapsed;

    public long wall;

    @ColumnInfo(name = "server_time")
    public long serverTime;

    @ColumnInfo(name = "last_contact")
    public long lastContact;
  }

  @Entity(tableName = "drawer_row")
  static final class DrawerRow {
    @PrimaryKey
    @ColumnInfo(name = "local_key")
    public long localKey;

    public long n;

    @NonNull public String m = "";

    @NonNull public String kind = "";

    @NonNull public String entity = "";

    @NonNull public String reason = "";

    @NonNull public String boot = "";

    public long elapsed;

    public long wall;

    @ColumnInfo(name = "server_time")
    public long serverTime;

    @ColumnInfo(name = "last_contact")
    public long lastContact;
  }

  @Entity(
      tableName = "journal",
      indices = {@Index(value = {"local_key"}), @Index(value = {"entity"})})
  static final class Journal {
    @PrimaryKey public long n;

    @ColumnInfo(name = "local_key")
    public long localKey;

    @NonNull public String hash = "";

    @NonNull public String chain = "";

    public @Nullable String m;

    public @Nullable String epoch;

    @NonNull public String entity = "";

    public long stamp;

    @ColumnInfo(name = "numbered_at")
    public long numberedAt;
  }

  @Entity(
      tableName = "upload",
      indices = {
        @Index(
            value = {"blob"},
            unique = true)
      })
  static final class Upload {
    @PrimaryKey public long place;

    @NonNull public String blob = "";

    public long bytes;

    @NonNull public String entity = "";

    public @Nullable String location;

    public long sent;

    public long verified;

    public @Nullable String problem;
  }
}
