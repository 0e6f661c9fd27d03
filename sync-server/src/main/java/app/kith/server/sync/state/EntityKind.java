package app.kith.server.sync.state;

import java.util.Locale;

/** What an entity is. */
public enum EntityKind {
  /** An account; its row is the directory's entry, its side row its follows. */
  USER,
  /** A post; its side row holds the likes. */
  POST,
  /** The untouched files behind a post's pictures. */
  ORIGINALS,
  COMMENT,
  /** A text that was replaced or superseded. */
  HISTORY,
  /** A mutation of a kind or version that this server does not know. */
  PARKED,
  /** Only a tombstone: it was deleted before its create came. */
  GONE;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static EntityKind parse(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
