package app.kith.core.media;

import java.nio.file.Path;
import java.util.Optional;

/** Draws the placeholder of a picture; decoding is the platform's, so each app brings its own. */
public interface Placeholders {
  /**
   * The ThumbHash of a picture file as it is shown, or empty where the platform can't decode it.
   */
  Optional<byte[]> thumbHash(Path picture, ImageInfo info);

  /** Posts without placeholders. */
  Placeholders NONE = (picture, info) -> Optional.empty();
}
