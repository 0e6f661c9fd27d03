package app.kith.desktop.command.post;

import app.kith.core.feed.ChangePost;
import app.kith.core.outbox.Added;
import java.io.IOException;
import picocli.CommandLine.Command;

/** {@code kith unlike}. */
@Command(
    name = "unlike",
    description = "Takes your like of a post back.",
    footer = "%nExample: kith unlike 3f5k…9x")
public final class UnlikeVerb extends PostChange {
  @Override
  Added change(ChangePost posts, String id) throws IOException {
    return posts.like(id, false);
  }
}
