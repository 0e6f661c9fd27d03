package app.kith.desktop.json;

import app.kith.core.feed.PostView;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post. */
@Json
public record PostJson(
    String id,
    PersonJson author,
    String caption,
    String to,
    Instant created,
    @Nullable Instant edited,
    String state,
    List<MediaJson> media,
    int likes,
    boolean liked,
    int commentCount) {
  static PostJson of(PostView post) {
    return new PostJson(
        post.id(),
        PersonJson.of(post.author()),
        post.caption(),
        post.to().text(),
        post.created(),
        post.edited().orElse(null),
        post.state().text(),
        post.media().stream().map(MediaJson::of).toList(),
        post.likes(),
        post.liked(),
        post.commentCount());
  }
}
