package app.kith.server.sync.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DurableHeadTest {
  private final DurableHead durable = new DurableHead(5);

  @Test
  void whatIsOnTheDiskIsReachedAtOnce() throws InterruptedException {
    assertThat(durable.reached(5)).isCompleted();
    assertThat(durable.await(4, Duration.ZERO)).isTrue();
  }

  @Test
  void theRestIsWaitedForUntilTheDeadline() throws InterruptedException {
    assertThat(durable.await(6, Duration.ofMillis(5))).isFalse();
  }

  @Test
  void allWhoWaitForSomethingPassedAreLetGo() {
    CompletableFuture<Long> seven = durable.reached(7);
    CompletableFuture<Long> nine = durable.reached(9);

    durable.moveTo(8);

    assertThat(seven).isCompleted();
    assertThat(nine).isNotDone();
  }

  @Test
  void oneWhoGivesUpDoesNotTakeTheOthersAlong() {
    CompletableFuture<Long> impatient = durable.reached(7);
    CompletableFuture<Long> patient = durable.reached(7);

    impatient.cancel(true);
    durable.moveTo(7);

    assertThat(patient).isCompletedWithValue(7L);
  }

  @Test
  void itNeverGoesBack() {
    durable.moveTo(3);

    assertThat(durable.seq()).isEqualTo(5);
  }
}
