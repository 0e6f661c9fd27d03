package app.kith.android.compose.take;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of this app's own, which the draft takes over: it is moved, and not copied.
 *
 * @param file which need not be there any more, where the process before has moved it
 * @param address as {@link Offer#address}
 * @param description as {@link Offer#description}
 */
public record OwnFile(Path file, String address, String description) implements Offer {
  /** Of which nothing was said. */
  public OwnFile(Path file, String address) {
    this(file, address, "");
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public InputStream open() throws IOException {
    throw new FileNotFoundException("it is moved, not copied");
  }

  @Override
  public Optional<Path> own() {
    return Optional.of(file);
  }
}
