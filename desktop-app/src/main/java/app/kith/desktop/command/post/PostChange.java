package app.kith.desktop.command.post;

import app.kith.core.feed.ChangePost;
import app.kith.core.feed.PostView;
import app.kith.core.outbox.Added;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.command.Answer;
import app.kith.desktop.command.DeviceVerb;
import app.kith.desktop.command.Shell;
import java.io.IOException;
import picocli.CommandLine.Parameters;

/** What edit, delete, like and unlike share: a post, a change of it, and the post after it. */
abstract class PostChange extends DeviceVerb {
  @Parameters(index = "0", paramLabel = "POST", description = "The post's id, as `feed` shows it.")
  private String post = "";

  @Override
  protected final Answer on(DesktopGraph device, Shell shell) throws IOException {
    return switch (change(device.changePost(), post)) {
      case Added.Refused refused -> new Answer.Refused(refused.code(), refused.sentence());
      case Added.Kept kept -> shell.shown().post(after(device));
    };
  }

  private PostView after(DesktopGraph device) throws IOException {
    return device
        .posts()
        .post(post)
        .orElseThrow(() -> new IllegalStateException("a post that was changed is here: " + post));
  }

  /** Changes the post with this id. */
  abstract Added change(ChangePost posts, String id) throws IOException;
}
