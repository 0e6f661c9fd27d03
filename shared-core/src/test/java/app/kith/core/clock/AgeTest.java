package app.kith.core.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgeTest {
  private static final long NOON = 1_700_000_000_000L;
  private static final long HOUR = 3_600_000;
  private static final Optional<Contact> NEVER = Optional.empty();

  private static ClockReading boot(String boot, long elapsed, long wall) {
    return new ClockReading(boot, elapsed, wall);
  }

  private static Optional<Contact> contact(ClockReading clock, long serverTime) {
    return Optional.of(new Contact(clock, serverTime));
  }

  @Test
  void insideOneBootOnlyTheElapsedTimeCounts() {
    Written written = new Written(boot("b1", 5_000, NOON), 0, 0);
    ClockReading now = boot("b1", 65_000, NOON - 400 * HOUR);

    assertThat(Age.of(written, now, NEVER)).isEqualTo(60_000);
    assertThat(Age.of(written, now, contact(now, 1))).isEqualTo(60_000);
  }

  @Test
  void overARebootTheServersTimeCountsWhereItWasKnownThen() {
    Written written = new Written(boot("b1", 5_000, NOON), NOON + HOUR, NOON);
    ClockReading met = boot("b2", 1_000, NOON - 400 * HOUR);
    ClockReading now = boot("b2", 2_000, NOON - 300 * HOUR);

    assertThat(Age.of(written, now, contact(met, NOON + 3 * HOUR))).isEqualTo(2 * HOUR + 1_000);
  }

  @Test
  void overARebootWithoutTheServersTimeTheWallClockCounts() {
    Written written = new Written(boot("b1", 5_000, NOON), 0, 0);
    ClockReading now = boot("b2", 10, NOON + HOUR);

    assertThat(Age.of(written, now, NEVER)).isEqualTo(HOUR);
    assertThat(Age.of(written, now, contact(now, NOON + 50 * HOUR))).isEqualTo(HOUR);
  }

  @Test
  void aContactOfAnEarlierBootTellsNothingAboutNow() {
    Written written = new Written(boot("b1", 5_000, NOON), NOON, NOON);
    ClockReading now = boot("b3", 10, NOON + HOUR);

    assertThat(Age.of(written, now, contact(boot("b2", 0, NOON), NOON + 9 * HOUR))).isEqualTo(HOUR);
  }

  @Test
  void aWallClockThatWasSetBackGivesTheTimeSinceTheLastContactBefore() {
    Written written = new Written(boot("b1", 5_000, NOON + 99 * HOUR), 0, NOON);
    ClockReading now = boot("b2", 10, NOON);

    assertThat(Age.of(written, now, contact(now, NOON + 2 * HOUR))).isEqualTo(2 * HOUR);
    assertThat(Age.of(written, now, NEVER)).isZero();
  }

  @Test
  void anAgeIsNeverNegative() {
    ClockReading now = boot("b1", 1_000, NOON);
    assertThat(Age.of(new Written(boot("b1", 5_000, NOON), 0, 0), now, NEVER)).isZero();

    Written fromTheFuture = new Written(boot("b0", 1, NOON), NOON + HOUR, NOON);
    assertThat(Age.of(fromTheFuture, now, contact(now, NOON))).isZero();
  }
}
