package app.kith.desktop.json;

import app.kith.core.feed.CommentView;
import io.avaje.jsonb.Json;
import java.time.Instant;

/** A comment. */
@Json
public record CommentJson(
    String id, PersonJson author, String text, Instant created, String state) {
  static CommentJson of(CommentView comment) {
    return new CommentJson(
        comment.id(),
        PersonJson.of(comment.author()),
        comment.text(),
        comment.created(),
        comment.state().text());
  }
}
