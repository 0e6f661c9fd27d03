package app.kith.desktop.feed;

import app.kith.core.feed.PostView;
import app.kith.core.outbox.Added;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.Upload;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.sync.SendAgain;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The feed of a device, through the same use cases as the commands. */
public final class DeviceFeed implements FeedSource {
  private static final int WHOLE = 100;

  private final DesktopGraph device;

  public DeviceFeed(DesktopGraph device) {
    this.device = device;
  }

  @Override
  public List<PostView> page(long below, int limit) throws IOException {
    return device.feed().page(Optional.empty(), below, limit);
  }

  @Override
  public Map<String, Progress> progress() throws IOException {
    Map<String, long[]> bytes = new HashMap<>();
    Map<String, String> problems = new HashMap<>();
    for (Upload upload : device.outbox().read(OutboxReader::uploads)) {
      long[] sum = bytes.computeIfAbsent(upload.entity(), post -> new long[2]);
      sum[0] += upload.offset();
      sum[1] += upload.bytes();
      if (upload.problem() != null) {
        problems.put(upload.entity(), upload.problem());
      }
    }
    Map<String, Progress> progress = new HashMap<>();
    bytes.forEach((post, sum) ->
        progress.put(
            post,
            new Progress(
                sum[1] == 0 ? 0 : (int) (WHOLE * sum[0] / sum[1]),
                problems.getOrDefault(post, ""))));
    return progress;
  }

  @Override
  public Added like(String post, boolean on) throws IOException {
    return device.changePost().like(post, on);
  }

  @Override
  public void sendAgain(String post) throws IOException {
    new SendAgain(device.outbox()).call(post);
  }
}
