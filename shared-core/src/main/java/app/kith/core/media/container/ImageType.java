package app.kith.core.media.container;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The containers of pictures that can be walked and stripped. */
public enum ImageType {
  JPEG("image/jpeg"),
  PNG("image/png"),
  WEBP("image/webp"),
  GIF("image/gif");

  /** The number of first bytes that {@link #of} needs at most. */
  public static final int HEAD_BYTES = 12;

  private final String mime;

  ImageType(String mime) {
    this.mime = mime;
  }

  /** The media type, as HTTP names it. */
  public String mime() {
    return mime;
  }

  /** What a file is by its first bytes; its name and what others call it play no part. */
  public static Optional<ImageType> of(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00ff\u00d8")) {
      return Optional.of(JPEG);
    }
    if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
      return Optional.of(WEBP);
    }
    if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
      return Optional.of(GIF);
    }
    return Optional.empty();
  }
}
