package app.kith.desktop.command.post;

import app.kith.core.feed.ChangePost;
import app.kith.core.outbox.Added;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith edit}. */
@Command(
    name = "edit",
    description = "Replaces the caption of a post of yours; `history` keeps the old one.",
    footer = "%nExample: kith edit 3f5k…9x --caption 'The boat, at last'")
public final class EditVerb extends PostChange {
  @Option(names = "--caption", required = true, paramLabel = "TEXT", description = "The new text.")
  private String caption = "";

  @Override
  Added change(ChangePost posts, String id) throws IOException {
    return posts.edit(id, caption);
  }
}
