package app.kith.core.outbox;

import app.kith.core.clock.ClockReading;
import app.kith.core.clock.Written;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an outbox holds, for tests. */
public final class SampleOutbox {
  public static final Identity IDENTITY =
      new Identity(
          "community1",
          "ab".repeat(32),
          "pin",
          List.of("https://oma.local:8420", "https://[fe80::1]:8420"),
          "alice",
          "alice",
          "d1",
          "secret-token",
          "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg");

  private SampleOutbox() {}

  public static ClockReading clock(long elapsed) {
    return new ClockReading("boot1", elapsed, 1_700_000_000_000L + elapsed);
  }

  public static Written written(long elapsed) {
    return new Written(clock(elapsed), 1_700_000_100_000L + elapsed, 1_700_000_000_500L);
  }

  /** A draft without a number. */
  public static OutboxRow draft(long key, String entity) {
    return new OutboxRow(
        key, 0, "{\"draft\":" + key + "}", "caption", entity, null, written(key), null, 0, 0);
  }

  public static OutboxRow numbered(OutboxRow row, long n) {
    return new OutboxRow(
        row.key(),
        n,
        row.m(),
        row.kind(),
        row.entity(),
        row.register(),
        row.written(),
        "1.a",
        row.acceptedSeq(),
        row.acceptedStamp());
  }

  public static JournalRow journal(long n, long key, String entity, @Nullable String m) {
    return new JournalRow(
        n, key, "hash" + n, "chain" + n, m, "1.a", entity, 0, 1_700_000_000_000L + n);
  }

  public static Upload upload(String blob) {
    return new Upload(blob, 5L << 32, "p1", null, 0, false, null);
  }
}
