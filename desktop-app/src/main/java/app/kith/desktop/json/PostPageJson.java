package app.kith.desktop.json;

import app.kith.core.feed.CommentView;
import app.kith.core.feed.PostView;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post with its comments. */
@Json
public record PostPageJson(
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
    int commentCount,
    List<CommentJson> comments) {
  static PostPageJson of(PostView view, List<CommentView> comments) {
    PostJson post = PostJson.of(view);
    return new PostPageJson(
        post.id(),
        post.author(),
        post.caption(),
        post.to(),
        post.created(),
        post.edited(),
        post.state(),
        post.media(),
        post.likes(),
        post.liked(),
        post.commentCount(),
        comments.stream().map(CommentJson::of).toList());
  }
}
