package app.kith.desktop.json;

import app.kith.core.feed.PostPicture;
import io.avaje.jsonb.Json;

/** One picture of a post; type, bytes and sha256 are those of what {@code media} gives. */
@Json
public record MediaJson(
    String id, String kind, String type, int width, int height, long bytes, String sha256) {
  static MediaJson of(PostPicture shown) {
    return new MediaJson(
        shown.picture().id(),
        shown.picture().kind(),
        shown.type(),
        shown.picture().width(),
        shown.picture().height(),
        shown.bytes(),
        shown.sha256());
  }
}
