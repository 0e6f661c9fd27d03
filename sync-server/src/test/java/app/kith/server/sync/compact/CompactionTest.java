package app.kith.server.sync.compact;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.Audience;
import app.kith.core.wire.Page;
import app.kith.server.sync.Village;
import app.kith.server.sync.Villager;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CompactionTest {
  private final Village village = new Village();
  private final Villager alice = village.member("alice");
  private final Villager bob = village.member("bob");
  private final Compaction compaction = new Compaction(village.queue());

  private long compact(Duration keep) throws IOException {
    return compaction.run(keep, () -> true);
  }

  @Test
  void aYoungLogIsKeptWhole() throws IOException {
    alice.posts("p1", Audience.COMMUNITY, "Plans");

    assertThat(compact(Duration.ofDays(60))).isZero();
    village.pass(Duration.ofDays(59));
    assertThat(compact(Duration.ofDays(60))).isZero();
  }

  @Test
  void whatIsOlderThanWhatIsKeptGoes() throws IOException {
    alice.posts("p1", Audience.COMMUNITY, "Old");
    long old = village.memory().<Long>read(view -> view.head().seq());
    compact(Duration.ofDays(60));
    village.pass(Duration.ofDays(61));
    alice.posts("p2", Audience.COMMUNITY, "New");

    assertThat(compact(Duration.ofDays(60))).isEqualTo(old);

    assertThat(village.memory().<Long>read(view -> view.floor())).isEqualTo(old);
    assertThat(bob.sees("p1")).isNotEmpty();
  }

  @Test
  void whoHasReadUpToTheFloorReadsOnAndWhoHasNotTakesASnapshot() throws IOException {
    String behind = bob.cursor();
    alice.posts("p1", Audience.COMMUNITY, "Plans");
    bob.pulls();
    compact(Duration.ZERO);

    alice.posts("p2", Audience.COMMUNITY, "More plans");

    assertThat(bob.page(bob.cursor()).snapshot()).isFalse();
    assertThat(bob.hears()).anyMatch(line -> line.contains("p2"));
    Page late = bob.page(behind);
    assertThat(late.snapshot()).isTrue();
    assertThat(late.changes()).isEmpty();
  }

  @Test
  void itStopsWhereItIsToldToAndGoesOnFromThere() throws IOException {
    alice.posts("p1", Audience.COMMUNITY, "Plans");

    assertThat(compaction.run(Duration.ZERO, () -> false)).isZero();
    assertThat(compact(Duration.ZERO))
        .isEqualTo(village.memory().<Long>read(view -> view.head().seq()));
    assertThat(compact(Duration.ZERO))
        .isEqualTo(village.memory().<Long>read(view -> view.head().seq()));
  }
}
