package app.kith.desktop.command.post;

import app.kith.core.feed.ChangePost;
import app.kith.core.outbox.Added;
import java.io.IOException;
import picocli.CommandLine.Command;

/** {@code kith like}. */
@Command(name = "like", description = "Likes a post.", footer = "%nExample: kith like 3f5k…9x")
public final class LikeVerb extends PostChange {
  @Override
  Added change(ChangePost posts, String id) throws IOException {
    return posts.like(id, true);
  }
}
