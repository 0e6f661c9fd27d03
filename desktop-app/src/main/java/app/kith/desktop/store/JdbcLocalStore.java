package app.kith.desktop.store;

import app.kith.core.store.LocalStore;
import app.kith.core.store.SqlStoreReader;
import app.kith.core.store.SqlStoreWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The desktop's base: one SQLite file. Several threads and processes may use it; a file of another
 * version, or a damaged one, is begun anew and filled by the next sync.
 */
public final class JdbcLocalStore implements LocalStore {
  private final SqliteFile file;

  private JdbcLocalStore(SqliteFile file) {
    this.file = file;
  }

  /** Opens the file, which is made where there is none; its folder must exist. */
  public static JdbcLocalStore open(Path path) throws IOException {
    return new JdbcLocalStore(SqliteFile.open(path, SqliteSchema.BASE));
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
