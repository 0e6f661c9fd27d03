package app.kith.desktop.command.post;

import app.kith.core.feed.ChangePost;
import app.kith.core.model.Audience;
import app.kith.core.outbox.Added;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith audience}. */
@Command(
    name = "audience",
    description = {
      "Shows a post of yours to more or fewer people. To fewer: what was said under it goes along.",
      "To more: what was said to fewer stays with those."
    },
    footer = "%nExample: kith audience 3f5k…9x --to followers")
public final class AudienceVerb extends PostChange {
  @Option(
      names = "--to",
      required = true,
      paramLabel = "AUDIENCE",
      description = "Who is to see it: community, followers or me.")
  private String to = "";

  @Override
  Added change(ChangePost posts, String id) throws IOException {
    Optional<Audience> audience = Audience.parse(to);
    return audience.isPresent() ? posts.show(id, audience.get()) : PostVerb.noAudience(to);
  }
}
