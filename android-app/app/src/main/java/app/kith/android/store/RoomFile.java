package app.kith.android.store;

import android.database.SQLException;
import android.database.sqlite.SQLiteDatabaseCorruptException;
import android.database.sqlite.SQLiteFullException;
import androidx.room.RoomDatabase;
import androidx.sqlite.db.SupportSQLiteDatabase;
import app.kith.core.sql.SqlSession;
import app.kith.core.sql.SqlitePath;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** One file of Room's: one transaction writes, others read beside it. */
final class RoomFile implements Closeable {
  private final SqlitePath path;
  private final RoomDatabase room;
  private final SupportSQLiteDatabase database;
  private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);
  private volatile boolean namesForced;
  private volatile boolean closed;

  private RoomFile(SqlitePath path, RoomDatabase room, SupportSQLiteDatabase database) {
    this.path = path;
    this.room = room;
    this.database = database;
  }

  /**
   * Opens the file, which Room makes, migrates or refuses.
   *
   * @throws IOException where it is damaged, of a newer version, or can't be read
   */
  static RoomFile open(Path file, RoomDatabase room) throws IOException {
    SqlitePath path = new SqlitePath(file);
    path.create();
    boolean opened = false;
    try {
      RoomFile made = new RoomFile(path, room, room.getOpenHelper().getWritableDatabase());
      opened = true;
      return made;
    } catch (IllegalStateException e) {
      // Room says so of what it has no migration for.
      throw new UnusableFileException(UnusableFileException.Kind.NEWER, file, e);
    } catch (SQLException e) {
      throw failed(file, e);
    } finally {
      if (!opened) {
        room.close();
      }
    }
  }

  /** What is done inside a transaction. */
  interface Work<T> {
    T run(SqlSession session) throws IOException;
  }

  <T> T read(Work<T> work) throws IOException {
    return inside(() -> {
      database.beginTransactionReadOnly();
      return ended(work);
    });
  }

  <T> T write(Work<T> work) throws IOException {
    return inside(() -> {
      database.beginTransactionNonExclusive();
      return ended(work);
    });
  }

  private <T> T ended(Work<T> work) throws IOException {
    try {
      T result = work.run(text -> new RoomStatement(database, text));
      database.setTransactionSuccessful();
      return result;
    } finally {
      database.endTransaction();
    }
  }

  private interface Step<T> {
    T run() throws IOException;
  }

  private <T> T inside(Step<T> step) throws IOException {
    if (inside.get()) {
      throw new IllegalStateException(
          "a transaction inside a transaction of " + path + ": use the reader or writer at hand");
    }
    if (closed) {
      throw new IllegalStateException(path + " is closed");
    }
    inside.set(true);
    try {
      return step.run();
    } catch (SQLException e) {
      throw failed(path.file(), e);
    } finally {
      inside.remove();
    }
  }

  private static IOException failed(Path file, SQLException cause) {
    UnusableFileException.Kind kind =
        switch (cause) {
          case SQLiteFullException full -> UnusableFileException.Kind.FULL;
          case SQLiteDatabaseCorruptException damaged -> UnusableFileException.Kind.DAMAGED;
          default -> UnusableFileException.Kind.OTHER;
        };
    return new UnusableFileException(kind, file, cause);
  }

  /** Returns once all commits are forced to disk. */
  void force() throws IOException {
    if (closed) {
      throw new IllegalStateException(path + " is closed");
    }
    path.force();
    if (!namesForced) {
      path.forceNames();
      namesForced = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    room.close();
  }
}
