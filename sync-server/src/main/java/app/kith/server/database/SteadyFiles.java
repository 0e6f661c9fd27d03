package app.kith.server.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Makes H2 read and write each path that begins with {@code steady:} by a {@link SteadyFile}. */
public final class SteadyFiles extends FilePathWrapper {
  static final String SCHEME = "steady";

  /** For H2, which makes one for each path by its class. */
  public SteadyFiles() {}

  /** Tells H2 of the scheme; doing so again changes nothing. */
  static void register() {
    FilePath.register(new SteadyFiles());
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new SteadyFile(name.substring(SCHEME.length() + 1), mode);
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }
}
