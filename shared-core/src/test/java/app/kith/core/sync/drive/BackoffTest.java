package app.kith.core.sync.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** Draws nearly the whole of what it may. */
  private static final class Unlucky extends Random {
    private static final long serialVersionUID = 1;

    @Override
    public double nextDouble() {
      return 0.999_999;
    }
  }

  private final Backoff backoff = new Backoff(FIRST, LONGEST, new Unlucky());

  @Test
  void theWaitDoublesWithEachFailureUpToTheLongest() {
    assertThat(backoff.failed()).isBetween(Duration.ofMillis(990), FIRST);
    assertThat(backoff.failed()).isBetween(Duration.ofMillis(1_990), FIRST.multipliedBy(2));
    assertThat(backoff.failed()).isBetween(Duration.ofMillis(3_990), FIRST.multipliedBy(4));
    for (int i = 0; i < 100; i++) {
      assertThat(backoff.failed()).isLessThanOrEqualTo(LONGEST);
    }
    assertThat(backoff.failed()).isGreaterThan(Duration.ofSeconds(29));
  }

  @Test
  void aSuccessBeginsAnew() {
    backoff.failed();
    backoff.failed();

    backoff.succeeded();

    assertThat(backoff.failures()).isZero();
    assertThat(backoff.failed()).isLessThanOrEqualTo(FIRST);
  }

  @Test
  void devicesThatLostOneServerTogetherDoNotComeBackTogether() {
    Backoff one = new Backoff(FIRST, LONGEST, new Random(1));
    Backoff other = new Backoff(FIRST, LONGEST, new Random(2));

    assertThat(one.failed()).isNotEqualTo(other.failed());
  }
}
