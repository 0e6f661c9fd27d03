package app.kith.desktop.command.sync;

import app.kith.core.loop.Backlog;
import app.kith.core.loop.HomeSync;
import app.kith.core.loop.HomeWatch;
import app.kith.core.loop.SyncEnd;
import app.kith.core.remote.ReachableServer;
import app.kith.core.sync.SyncReport;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.command.Answer;
import app.kith.desktop.command.DeviceVerb;
import app.kith.desktop.command.Shell;
import app.kith.desktop.command.Spans;
import app.kith.desktop.json.SyncJson;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith sync}. */
@Command(
    name = "sync",
    description = {
      "Sends what waits and fetches what is new, until nothing is left to do.",
      "With --watch it stays, live, until it is ended by Ctrl-C or SIGTERM."
    },
    footer = "%nExample: kith sync --timeout 2m")
public final class SyncVerb extends DeviceVerb {
  private static final Duration ONCE = Duration.ofSeconds(60);

  /** As good as for ever; a span of nanoseconds ends after 292 years. */
  private static final Duration WATCHING = Duration.ofDays(36_500);

  @Option(names = "--watch", description = "Stay, and print a line for each exchange.")
  private boolean watch;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "Give up after so long, for example 500ms, 60s (the default) or 2m.")
  private @Nullable String timeout;

  @Override
  protected Answer on(DesktopGraph device, Shell shell) throws IOException {
    Optional<Duration> limit =
        timeout == null ? Optional.of(watch ? WATCHING : ONCE) : Spans.parse(timeout);
    if (limit.isEmpty()) {
      return new Answer.Refused(
          "bad_timeout", "--timeout is a time like 500ms, 60s or 2m, not '" + timeout + "'");
    }
    return watch ? watch(device, shell, limit.get()) : once(device, shell, limit.get());
  }

  private static Answer once(DesktopGraph device, Shell shell, Duration limit) throws IOException {
    SyncEnd end = new HomeSync(device, new SyncProgress(shell)).call(limit);
    return switch (end) {
      case SyncEnd.Unsettled not -> new Answer.Refused(not.code(), not.sentence());
      case SyncEnd.Settled settled -> shell.shown().sync(document(device, settled.report()));
    };
  }

  private static SyncJson document(DesktopGraph device, SyncReport report) throws IOException {
    Backlog.Counts counts = device.backlog().count();
    return new SyncJson(
        report.pushed(),
        report.pulled(),
        report.uploaded(),
        report.downloaded(),
        counts.waiting(),
        counts.rejected());
  }

  private static Answer watch(DesktopGraph device, Shell shell, Duration limit) throws IOException {
    HomeWatch watch = new HomeWatch(device, new SyncProgress(shell), new Telling(device, shell));
    try (Closeable ending = shell.around().endings().onRequest(watch::stop)) {
      Optional<SyncEnd.Unsettled> end = watch.call(limit);
      return end.isPresent()
          ? new Answer.Refused(end.get().code(), end.get().sentence())
          : new Answer.Said();
    }
  }

  /** Prints a line for each exchange, and none twice that has no news. */
  private static final class Telling implements HomeWatch.Voice {
    private final DesktopGraph device;
    private final Shell shell;
    private @Nullable SyncJson last;

    Telling(DesktopGraph device, Shell shell) {
      this.device = device;
      this.shell = shell;
    }

    @Override
    public void did(SyncReport news) throws IOException {
      SyncJson line = document(device, news);
      if (!news.equals(SyncReport.NOTHING) || !line.equals(last)) {
        shell.print(shell.shown().sync(line));
      }
      last = line;
    }

    @Override
    public void lost(ReachableServer.Result.Missed missed) {
      String meanwhile =
          switch (missed) {
            case ReachableServer.Result.WrongServer wrong ->
                " (nothing was sent to it; trying again until the right one answers)";
            case ReachableServer.Result.Unreachable nobody -> " (trying again until it does)";
          };
      shell.err().println(missed.sentence() + meanwhile);
    }

    @Override
    public void waiting() {
      shell.err().println("another process syncs this device; waiting for its end");
    }
  }
}
