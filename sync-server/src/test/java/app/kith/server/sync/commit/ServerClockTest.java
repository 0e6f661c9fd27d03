package app.kith.server.sync.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ServerClockTest {
  private static final long NOON = Instant.parse("2026-11-21T12:00:00Z").toEpochMilli();
  private static final long DAY = Duration.ofDays(1).toMillis();

  private final List<String> complaints = new ArrayList<>();
  private long wall = NOON;
  private long steady;

  private ServerClock clock(long lastStamp, boolean accept) {
    return new ServerClock(
        () -> Instant.ofEpochMilli(wall),
        () -> Duration.ofMillis(steady).toNanos(),
        lastStamp,
        accept,
        complaints::add);
  }

  private void pass(long milliseconds) {
    wall += milliseconds;
    steady += milliseconds;
  }

  @Test
  void timePasses() {
    ServerClock clock = clock(0, false);
    pass(5);

    assertThat(clock.now(0)).isEqualTo(NOON + 5);
  }

  @Test
  void timeNeverLiesBehindTheLog() {
    assertThat(clock(0, false).now(NOON + 700)).isEqualTo(NOON + 700);
  }

  @Nested
  class AWallClockSetBack {
    @Test
    void doesNotTakeTimeBack() {
      ServerClock clock = clock(0, false);
      pass(1_000);
      wall -= 3 * DAY;

      assertThat(clock.now(0)).isEqualTo(NOON + 1_000);
    }
  }

  @Nested
  class AWallClockThatJumpsAhead {
    @Test
    void isFollowedWithinADayAsAfterSleep() {
      ServerClock clock = clock(0, false);
      wall += DAY / 2;

      assertThat(clock.now(0)).isEqualTo(NOON + DAY / 2);
      assertThat(complaints).isEmpty();
    }

    @Test
    void byMoreThanADayIsReportedOnceAndNotStamped() {
      ServerClock clock = clock(0, false);
      wall += 2 * DAY;
      pass(10);

      assertThat(clock.now(0)).isEqualTo(NOON + 10);
      assertThat(clock.now(0)).isEqualTo(NOON + 10);
      assertThat(complaints).hasSize(1).first().asString().contains("--accept-clock");
    }

    @Test
    void isBelievedWhereTheOwnerSaysSo() {
      ServerClock clock = clock(0, true);
      wall += 2 * DAY;

      assertThat(clock.now(0)).isEqualTo(NOON + 2 * DAY);
      assertThat(complaints).isEmpty();
    }
  }

  @Nested
  class AtTheStart {
    @Test
    void aWallClockFarBehindTheLogIsReportedAndTimeGoesOnFromTheLog() {
      ServerClock clock = clock(NOON + 2 * DAY, false);
      pass(10);

      assertThat(clock.now(NOON + 2 * DAY)).isEqualTo(NOON + 2 * DAY + 10);
      assertThat(complaints).hasSize(1);
    }

    @Test
    void aServerThatRestedForAWeekIsNoReasonToDoubt() {
      assertThat(clock(NOON - 7 * DAY, false).now(NOON - 7 * DAY)).isEqualTo(NOON);
      assertThat(complaints).isEmpty();
    }
  }
}
