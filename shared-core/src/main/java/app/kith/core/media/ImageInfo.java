package app.kith.core.media;

import app.kith.core.media.container.ImageHeader;
import app.kith.core.media.container.ImageType;

/**
 * A whole picture file, walked to its end.
 *
 * @param header what the picture is
 * @param byteLength bytes of the file
 * @param trailingBytes those of them that follow the picture's end, as in a motion photo; viewers
 *     pass over them and the shared copy has none
 */
public record ImageInfo(ImageHeader header, long byteLength, long trailingBytes) {

  public ImageType type() {
    return header.type();
  }

  /** Pixels from left to right as the picture is shown, its orientation applied. */
  public int shownWidth() {
    return header.orientation() >= 5 ? header.height() : header.width();
  }

  /** Pixels from top to bottom as the picture is shown, its orientation applied. */
  public int shownHeight() {
    return header.orientation() >= 5 ? header.width() : header.height();
  }
}
