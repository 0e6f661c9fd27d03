package app.kith.core.page;

import app.kith.core.device.UsedDevice;
import app.kith.core.feed.PostState;
import app.kith.core.feed.PostTalk;
import app.kith.core.feed.PostView;
import app.kith.core.loop.Progress;
import app.kith.core.outbox.Added;
import app.kith.core.outbox.OutboxReader;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Collectors;

/** The posts of a device, through the same use cases as the commands. */
public final class DevicePage implements PageSource {
  private final UsedDevice device;
  private final Deletions deletions;

  public DevicePage(UsedDevice device, Deletions deletions) {
    this.device = device;
    this.deletions = deletions;
  }

  @Override
  public Optional<Read> read(String post) throws IOException {
    Optional<PostView> view = device.posts().post(post);
    if (!view.isPresent() || view.get().state() == PostState.DELETED || deletions.hides(post)) {
      return Optional.empty();
    }
    PostTalk talk =
        device
            .posts()
            .talk(Collections.singletonList(post), Integer.MAX_VALUE)
            .getOrDefault(post, PostTalk.NONE);
    PostTalk seen =
        new PostTalk(
            talk.likers(),
            talk.comments().stream()
                .filter(said -> !deletions.hides(said.id()))
                .collect(Collectors.toList()));
    Progress progress =
        Progress.byPost(device.outbox().read(OutboxReader::uploads))
            .getOrDefault(post, Progress.NONE);
    return Optional.of(new Read(view.get(), progress, seen, device.posts().history(post)));
  }

  @Override
  public Added comment(String post, String text) throws IOException {
    return device.changePost().comment(device.changePost().newComment(), post, text);
  }

  @Override
  public Added deleteComment(String post, String comment) throws IOException {
    return device.changePost().deleteComment(post, comment);
  }
}
