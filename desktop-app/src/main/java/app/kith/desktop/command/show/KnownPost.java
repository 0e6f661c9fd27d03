package app.kith.desktop.command.show;

import app.kith.core.feed.PostPage;
import app.kith.core.feed.PostState;
import app.kith.core.feed.PostView;
import app.kith.desktop.command.Answer;
import java.io.IOException;
import java.util.Optional;

/** Looks a post up for those who want to see it. */
final class KnownPost {
  private final PostPage posts;

  KnownPost(PostPage posts) {
    this.posts = posts;
  }

  /** What is made of a post that is there. */
  interface Use {
    Answer of(PostView post) throws IOException;
  }

  Answer show(String id, Use use) throws IOException {
    Optional<PostView> post = posts.post(id);
    if (post.isEmpty()) {
      return new Answer.Refused(
          "no_such_post",
          "there is no post "
              + id
              + " on this device: run `kith sync`, then `kith feed` for the ids");
    }
    return post.get().state() == PostState.DELETED
        ? new Answer.Refused(
            "deleted", "the post " + id + " was deleted: `kith feed` shows those that are there")
        : use.of(post.get());
  }
}
