package app.kith.desktop.store;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A store can't be used; the message is a sentence that names the file and says what to do. */
public class StoreException extends IOException {
  private static final long serialVersionUID = 1;

  private final Kind kind;
  private final String file;

  StoreException(Kind kind, Path file, String message, @Nullable Exception cause) {
    super(message, cause);
    this.kind = kind;
    this.file = file.toString();
  }

  /** What is wrong. */
  public enum Kind {
    FULL,
    DAMAGED,
    BUSY,
    SHUT,
    BROKEN,
    REPLACED,
    NEWER,
    OTHER
  }

  /** The store's file. */
  public String file() {
    return file;
  }

  public Kind kind() {
    return kind;
  }
}
