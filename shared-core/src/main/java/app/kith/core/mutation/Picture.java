package app.kith.core.mutation;

import app.kith.core.model.MediaId;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * One picture or video of a post as everybody sees it: the shared copy, which carries no camera and
 * no time, and no place unless the post's author kept it.
 *
 * @param id the media id, random; of a video at most 38 characters
 * @param kind {@link #PHOTO} or {@link #VIDEO}
 * @param type the MIME type of the shared copy
 * @param width pixels as shown, orientation applied
 * @param height pixels as shown
 * @param bytes size of the shared copy
 * @param sha256 the shared copy's blob
 * @param thumbHash placeholder of about 25 bytes in base64, or null
 * @param alt description for those who can't see it, or null
 * @param duration how long a video lasts, in milliseconds; null for a photo
 * @param poster what stands for a video until it plays; null for a photo, and where the posting
 *     device could not draw it
 */
@Json
public record Picture(
    String id,
    String kind,
    String type,
    int width,
    int height,
    long bytes,
    String sha256,
    @Nullable String thumbHash,
    @Nullable String alt,
    @Nullable Long duration,
    @Nullable Poster poster) {
  public static final String PHOTO = "photo";
  public static final String VIDEO = "video";

  /** What is no video. */
  public Picture(
      String id,
      String kind,
      String type,
      int width,
      int height,
      long bytes,
      String sha256,
      @Nullable String thumbHash,
      @Nullable String alt) {
    this(id, kind, type, width, height, bytes, sha256, thumbHash, alt, null, null);
  }

  /** The same, with words for those who can't see it; blank ones are none. */
  public Picture described(String words) {
    String said = words.trim();
    return new Picture(
        id,
        kind,
        type,
        width,
        height,
        bytes,
        sha256,
        thumbHash,
        said.isEmpty() ? null : said,
        duration,
        poster);
  }

  public boolean isVideo() {
    return VIDEO.equals(kind);
  }

  /** Whether there are smaller pictures of it: of a video, those of its poster. */
  public boolean hasSmaller() {
    return !isVideo() || poster != null;
  }

  /** The media id of a video's poster. */
  public String posterId() {
    return id + MediaId.POSTER;
  }

  /**
   * A frame of a video as a picture, upright and stripped. Its media id is the video's with {@code
   * -p}.
   *
   * @param type its MIME type
   * @param width pixels
   * @param height pixels
   * @param bytes its size
   * @param sha256 its blob
   */
  @Json
  public record Poster(String type, int width, int height, long bytes, String sha256) {}
}
