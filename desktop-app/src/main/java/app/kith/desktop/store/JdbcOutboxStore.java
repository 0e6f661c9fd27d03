package app.kith.desktop.store;

import app.kith.core.outbox.OutboxStore;
import app.kith.core.outbox.SqlOutboxReader;
import app.kith.core.outbox.SqlOutboxWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The desktop's outbox: one SQLite file, forced to disk at each write. Several threads and
 * processes may use it; it is migrated and never dropped, and a damaged one is left as it is.
 */
public final class JdbcOutboxStore implements OutboxStore {
  private final SqliteFile file;

  private JdbcOutboxStore(SqliteFile file) {
    this.file = file;
  }

  /** Opens the file, which is made where there is none; its folder must exist. */
  public static JdbcOutboxStore open(Path path) throws IOException {
    return new JdbcOutboxStore(SqliteFile.open(path, SqliteSchema.OUTBOX));
  }

  @Override
  public <T> T read(Reading<T> reading) throws IOException {
    return file.read(session -> reading.read(new SqlOutboxReader(session)));
  }

  @Override
  public <T> T write(Writing<T> writing) throws IOException {
    return file.write(session -> writing.write(new SqlOutboxWriter(session)));
  }

  /** Another number after each commit, by whomever; cheap enough to be asked often. */
  public long version() throws IOException {
    return file.version();
  }

  /** What is wrong with the file by SQLite's own check, or nothing; reads all of it. */
  public List<String> problems() throws IOException {
    return file.problems();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** The seam for tests that need to spoil the file. */
  SqliteFile file() {
    return file;
  }
}
