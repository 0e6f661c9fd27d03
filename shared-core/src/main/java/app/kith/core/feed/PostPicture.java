package app.kith.core.feed;

import app.kith.core.mutation.Picture;
import java.util.Optional;

/**
 * A picture or video as this reader gets it.
 *
 * @param picture the shared copy
 * @param bytes size of what `media` gives this reader: the original for its author, the shared copy
 *     for others
 * @param sha256 hash of the same
 * @param type MIME type of the same
 */
public record PostPicture(Picture picture, long bytes, String sha256, String type) {
  /**
   * The blob that this reader gets smaller pictures of: a video's poster, else the picture itself;
   * empty for a video without a poster.
   */
  public Optional<String> still() {
    Picture.Poster poster = picture.poster();
    if (!picture.hasSmaller()) {
      return Optional.empty();
    }
    return Optional.of(poster == null ? sha256 : poster.sha256());
  }
}
