package app.kith.core.feed;

import java.util.Locale;

/** How far a post has come. */
public enum PostState {
  /** Not accepted by the server yet. */
  WAITING,
  /** Accepted; its pictures are not all verified, so only its author's devices see it. */
  UPLOADING,
  /** Others see it. */
  PUBLISHED,
  /** The server refused it, or its pictures can't be sent. */
  REJECTED,
  /** Deleted here; the server may not know yet. */
  DELETED;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
