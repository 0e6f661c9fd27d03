package app.kith.desktop.demo;

import io.avaje.jsonb.Json;
import java.util.List;

/** The community that the demo makes, as assets/demo/README.md explains it. */
@Json
record DemoCommunity(String community, List<Member> members, List<Post> posts) {
  /** Somebody who joins. */
  @Json
  record Member(String handle, String name, String role, List<String> follows) {}

  /** Something somebody posts, and what others answer. */
  @Json
  record Post(
      String author,
      String to,
      List<String> photos,
      String caption,
      List<Comment> comments,
      List<String> likes) {}

  /** What somebody says to a post. */
  @Json
  record Comment(String author, String text) {}
}
