package app.kith.core.loop;

import app.kith.core.sync.SyncReport;
import app.kith.core.sync.drive.SyncDriver;

/** How a sync ended. */
public sealed interface SyncEnd {
  String TIME_OVER = "time_over";

  /** Nothing is left to do. */
  record Settled(SyncReport report) implements SyncEnd {}

  /** Not all is done, and nothing is lost; the sentence says what to do. */
  record Unsettled(String code, String sentence) implements SyncEnd {}

  /** What the driver's answer means here. */
  static SyncEnd of(SyncDriver.Result result, SyncReport report) {
    return switch (result) {
      case SyncDriver.Result.Settled settled -> new Settled(report);
      case SyncDriver.Result.TimeOver over ->
          over.asked().map(SyncEnd::askedToWait).orElseGet(SyncEnd::timeOver);
      case SyncDriver.Result.Unreachable gone -> new Unsettled("unreachable", gone.sentence());
      case SyncDriver.Result.Stopped stopped -> new Unsettled("stopped", stopped.sentence());
    };
  }

  private static Unsettled askedToWait(String why) {
    return new Unsettled(TIME_OVER, why + "; nothing is lost, and `kith sync` goes on from here");
  }

  static Unsettled timeOver() {
    return new Unsettled(
        TIME_OVER,
        "the time was over before all was sent and fetched; nothing is lost: run `kith sync` again,"
            + " with a longer --timeout for large pictures");
  }
}
