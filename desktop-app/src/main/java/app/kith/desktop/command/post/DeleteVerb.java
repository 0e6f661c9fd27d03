package app.kith.desktop.command.post;

import app.kith.core.feed.ChangePost;
import app.kith.core.outbox.Added;
import java.io.IOException;
import picocli.CommandLine.Command;

/** {@code kith delete}. */
@Command(
    name = "delete",
    description = "Deletes a post of yours everywhere, with its pictures, comments and history.",
    footer = "%nExample: kith delete 3f5k…9x")
public final class DeleteVerb extends PostChange {
  @Override
  Added change(ChangePost posts, String id) throws IOException {
    return posts.delete(id);
  }
}
