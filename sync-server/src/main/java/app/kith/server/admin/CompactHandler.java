package app.kith.server.admin;

import app.kith.server.sync.compact.Compaction;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Shortens the log now, for whoever controls the home. */
public final class CompactHandler implements ControlHandler {
  private final Compaction compaction;

  public CompactHandler(Compaction compaction) {
    this.compaction = compaction;
  }

  /** Takes seconds, how much of the log is kept; gives floor. */
  @Override
  public ControlReply handle(Map<String, String> args) throws IOException {
    long seconds = Long.parseLong(args.getOrDefault("seconds", "0"));
    long floor = compaction.run(Duration.ofSeconds(seconds), () -> true);
    return ControlReply.done(Map.of("floor", Long.toString(floor)));
  }
}
