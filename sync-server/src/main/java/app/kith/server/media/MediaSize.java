package app.kith.server.media;

import java.util.Optional;

/** How large a picture is asked for. */
public enum MediaSize {
  SMALL(256),
  MEDIUM(1024),
  LARGE(2048),
  /** The untouched file for its author, the shared copy for others. */
  ORIGINAL(0);

  private final int pixels;

  MediaSize(int pixels) {
    this.pixels = pixels;
  }

  /** Pixels along the longer side; 0 for the whole picture. */
  public int pixels() {
    return pixels;
  }

  public static Optional<MediaSize> parse(String text) {
    if (text.equals("original")) {
      return Optional.of(ORIGINAL);
    }
    for (MediaSize size : values()) {
      if (size != ORIGINAL && text.equals(Integer.toString(size.pixels))) {
        return Optional.of(size);
      }
    }
    return Optional.empty();
  }
}
