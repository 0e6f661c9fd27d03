package app.kith.core.join;

import app.kith.core.outbox.OutboxStore;
import java.io.IOException;
import java.nio.file.Path;

/** Opens the platform's outbox in a file, which is made where there is none. */
public interface OutboxOpener {
  OutboxStore open(Path file) throws IOException;
}
