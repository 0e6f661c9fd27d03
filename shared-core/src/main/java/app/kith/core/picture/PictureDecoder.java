package app.kith.core.picture;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Makes something to show of a file.
 *
 * @param <P> what can be shown
 */
public interface PictureDecoder<P> {
  /**
   * Decodes, upright.
   *
   * @param side pixels of the longer side at most
   * @throws IOException where the file is no picture, or damaged
   */
  P decode(Path file, int side) throws IOException;

  /** Bytes of memory that it takes. */
  int bytes(P picture);
}
