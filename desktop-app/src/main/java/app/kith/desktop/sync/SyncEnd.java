package app.kith.desktop.sync;

import app.kith.core.sync.SyncDriver;
import app.kith.core.sync.SyncReport;

/** How a sync ended. */
public sealed interface SyncEnd {
  /** Nothing is left to do. */
  record Settled(SyncReport report) implements SyncEnd {}

  /** Not all is done, and nothing is lost; the sentence says what to do. */
  record Unsettled(String code, String sentence) implements SyncEnd {}

  /** What the driver's answer means here. */
  static SyncEnd of(SyncDriver.Result result, SyncReport report) {
    return switch (result) {
      case SyncDriver.Result.Settled settled -> new Settled(report);
      case SyncDriver.Result.TimeOver over -> timeOver();
      case SyncDriver.Result.Unreachable gone -> new Unsettled("unreachable", gone.sentence());
      case SyncDriver.Result.Stopped stopped -> new Unsettled("stopped", stopped.sentence());
    };
  }

  static Unsettled timeOver() {
    return new Unsettled(
        "time_over",
        "the time was over before all was sent and fetched; nothing is lost: run `kith sync` again,"
            + " with a longer --timeout for large pictures");
  }
}
