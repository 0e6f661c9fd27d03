package app.kith.android.store;

import java.io.IOException;
import java.nio.file.Path;

/** A store's file can't be used; it is left as it is. */
public final class UnusableFileException extends IOException {
  private static final long serialVersionUID = 1;

  private final Kind kind;

  /** Why it can't. */
  public enum Kind {
    /** A newer Kith made it. */
    NEWER,
    DAMAGED,
    /** The phone has no room left. */
    FULL,
    OTHER
  }

  UnusableFileException(Kind kind, Path file, Exception cause) {
    super(sentence(kind, file, cause), cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  private static String sentence(Kind kind, Path file, Exception cause) {
    return switch (kind) {
      case NEWER -> file + " was made by another version of Kith: update this app";
      case FULL -> "no room left on this device: free some and try again";
      case DAMAGED, OTHER -> file + " can't be used: " + cause.getMessage();
    };
  }
}
