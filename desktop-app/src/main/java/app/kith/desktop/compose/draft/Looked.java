package app.kith.desktop.compose.draft;

import java.nio.file.Path;
import java.util.Locale;

/** What came of looking at a file. */
public sealed interface Looked {
  /** It can be posted. */
  record Good(DraftPicture picture) implements Looked {}

  /** It can't. */
  record Bad(Path file, Why why) implements Looked {}

  /** Why a file is not taken. */
  enum Why {
    GONE,
    UNREADABLE,
    EMPTY,
    TOO_LARGE,
    NO_PICTURE,
    DAMAGED;

    /** Names the sentence about it. */
    public String key() {
      return "compose.bad." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** What people call a file. */
  static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
