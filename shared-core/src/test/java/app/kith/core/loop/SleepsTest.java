package app.kith.core.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SleepsTest {
  private Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private final Sleeps sleeps = new Sleeps(() -> now.toEpochMilli());

  @Test
  void aProgramThatIsAwakeHasNotSlept() {
    for (int i = 0; i < 100; i++) {
      now = now.plusMillis(500);
      assertThat(sleeps.getAsBoolean()).isFalse();
    }
  }

  @Test
  void aBusyComputerHasNotSlept() {
    now = now.plus(Sleeps.SHORTEST);

    assertThat(sleeps.getAsBoolean()).isFalse();
  }

  @Test
  void aSleepIsNoticedOnce() {
    now = now.plus(Duration.ofHours(8));

    assertThat(sleeps.getAsBoolean()).isTrue();
    assertThat(sleeps.getAsBoolean()).isFalse();
  }

  @Test
  void aClockThatIsSetBackIsNoSleep() {
    now = now.minus(Duration.ofDays(400));

    assertThat(sleeps.getAsBoolean()).isFalse();
  }
}
