package app.kith.server.media.rendition;

import app.kith.core.model.BlobId;
import java.util.List;

/**
 * A smaller copy of a picture, kept as a blob of its own.
 *
 * @param size pixels of its longer side
 * @param blob the copy's bytes, not the picture's
 * @param type media type of the copy
 * @param bytes of the copy
 */
public record Rendition(int size, BlobId blob, String type, long bytes, int width, int height) {
  /** Longer sides in pixels: a tile, a phone's screen, a desktop's. */
  public static final List<Integer> SIZES = List.of(256, 1024, 2048);
}
