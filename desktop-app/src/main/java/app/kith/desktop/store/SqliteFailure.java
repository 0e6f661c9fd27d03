package app.kith.desktop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** SQLite could not do it; the message is a sentence that names the file and says what to do. */
final class SqliteFailure extends StoreException {
  private static final long serialVersionUID = 1;

  /** What SQLite needs beside a file only to read it: its log and the log's index. */
  private static final long NEEDED_BYTES = 64 << 10;

  private final boolean contentLost;

  private SqliteFailure(
      Kind kind, Path file, String message, boolean contentLost, @Nullable SQLException cause) {
    super(kind, file, message, cause);
    this.contentLost = contentLost;
  }

  /** The file is not the one that was opened: moved away, deleted or put back from a copy. */
  static SqliteFailure replaced(Path file) {
    return new SqliteFailure(
        Kind.REPLACED,
        file,
        file + " was replaced while it was in use: start this program again",
        true,
        null);
  }

  static SqliteFailure of(Path file, SQLException cause) {
    SQLiteErrorCode plain = plain(cause);
    boolean damage =
        plain == SQLiteErrorCode.SQLITE_CORRUPT || plain == SQLiteErrorCode.SQLITE_NOTADB;
    SQLiteErrorCode told =
        plain == SQLiteErrorCode.SQLITE_IOERR && isDiskFull(file)
            ? SQLiteErrorCode.SQLITE_FULL
            : plain;
    return new SqliteFailure(kind(told), file, sentence(file, told, cause), damage, cause);
  }

  static boolean isBusy(SQLException cause) {
    return plain(cause) == SQLiteErrorCode.SQLITE_BUSY;
  }

  /** Extended codes carry the plain one in their lowest byte. */
  private static SQLiteErrorCode plain(SQLException cause) {
    SQLiteErrorCode code =
        cause instanceof SQLiteException e ? e.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
    return SQLiteErrorCode.getErrorCode(code.code & 0xff);
  }

  /** Where not even the log's index can be made, SQLite takes a full disk for a broken one. */
  private static boolean isDiskFull(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      return folder != null && Files.getFileStore(folder).getUsableSpace() < NEEDED_BYTES;
    } catch (IOException e) {
      return false;
    }
  }

  private static Kind kind(SQLiteErrorCode plain) {
    return switch (plain) {
      case SQLITE_FULL -> Kind.FULL;
      case SQLITE_CORRUPT, SQLITE_NOTADB -> Kind.DAMAGED;
      case SQLITE_BUSY, SQLITE_LOCKED -> Kind.BUSY;
      case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH -> Kind.SHUT;
      case SQLITE_IOERR -> Kind.BROKEN;
      default -> Kind.OTHER;
    };
  }

  private static String sentence(Path file, SQLiteErrorCode plain, SQLException cause) {
    return switch (plain) {
      case SQLITE_FULL ->
          "the disk is full: free some space where " + file + " lies, then try again";
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          file
              + " is damaged and was left as it is: copy it to a safe place, then run `kith"
              + " verify`";
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "another program has been writing to " + file + " for long: close it, then try again";
      case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
          file + " can't be opened for writing: check that its folder exists and is yours";
      case SQLITE_IOERR -> file + " can't be read or written: check the disk, then try again";
      default -> file + " can't be used (" + firstLine(cause) + "): run `kith verify`";
    };
  }

  private static String firstLine(SQLException cause) {
    String message = String.valueOf(cause.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  /** Whether the file's content can't be trusted any more. */
  boolean isContentLost() {
    return contentLost;
  }
}
