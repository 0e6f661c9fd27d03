package app.kith.desktop.json;

import app.kith.core.feed.PostPicture;
import app.kith.core.mutation.Picture;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * One picture or video of a post; type, bytes and sha256 are those of what {@code media} gives.
 *
 * @param duration milliseconds of a video, else null
 * @param poster what smaller sizes of a video are made of; null for a photo and a video without
 */
@Json
public record MediaJson(
    String id,
    String kind,
    String type,
    int width,
    int height,
    long bytes,
    String sha256,
    @Nullable Long duration,
    @Nullable PosterJson poster) {
  /** A video's still picture. */
  @Json
  public record PosterJson(String type, int width, int height, long bytes, String sha256) {
    static @Nullable PosterJson of(Picture.@Nullable Poster poster) {
      return poster == null
          ? null
          : new PosterJson(
              poster.type(), poster.width(), poster.height(), poster.bytes(), poster.sha256());
    }
  }

  static MediaJson of(PostPicture shown) {
    return new MediaJson(
        shown.picture().id(),
        shown.picture().kind(),
        shown.type(),
        shown.picture().width(),
        shown.picture().height(),
        shown.bytes(),
        shown.sha256(),
        shown.picture().duration(),
        PosterJson.of(shown.picture().poster()));
  }
}
