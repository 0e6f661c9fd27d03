package app.kith.desktop.command.post;

import app.kith.core.feed.ChangePost;
import app.kith.core.feed.CommentView;
import app.kith.core.model.CommentId;
import app.kith.core.outbox.Added;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.command.Answer;
import app.kith.desktop.command.DeviceVerb;
import app.kith.desktop.command.Shell;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith comment}. */
@Command(
    name = "comment",
    description = "Writes a comment under a post.",
    footer = "%nExample: kith comment 3f5k…9x 'Beautiful light'")
public final class CommentVerb extends DeviceVerb {
  @Parameters(index = "0", paramLabel = "POST", description = "The post's id, as `feed` shows it.")
  private String post = "";

  @Parameters(index = "1", paramLabel = "TEXT", description = "What you say, as one argument.")
  private String text = "";

  @Override
  protected Answer on(DesktopGraph device, Shell shell) throws IOException {
    ChangePost changes = device.changePost();
    CommentId comment = changes.newComment();
    return switch (changes.comment(comment, post, text)) {
      case Added.Refused refused -> new Answer.Refused(refused.code(), refused.sentence());
      case Added.Kept kept -> shell.shown().comment(written(device, comment));
    };
  }

  private CommentView written(DesktopGraph device, CommentId id) throws IOException {
    for (CommentView comment : device.posts().comments(post)) {
      if (comment.id().equals(id.value())) {
        return comment;
      }
    }
    throw new IllegalStateException("a new comment is under its post: " + id);
  }
}
