package app.kith.server.sync.decide;

import static app.kith.server.sync.Villager.fixed;
import static app.kith.server.sync.Villager.registers;
import static app.kith.server.sync.Villager.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.json.RawJson;
import app.kith.core.model.Audience;
import app.kith.core.model.MutationId;
import app.kith.core.mutation.Rejection;
import app.kith.core.wire.Change;
import app.kith.core.wire.HistoryEntry;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.Row;
import app.kith.core.wire.SnapshotPage.Placed;
import app.kith.server.sync.Village;
import app.kith.server.sync.Villager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CaptionsTest {
  private final Village village = new Village();
  private final Villager phone = village.member("alice");
  private final Villager laptop = village.another(phone);
  private final Villager bob = village.member("bob");
  private MutationId first;

  @BeforeEach
  void post() {
    phone.posts("p1", Audience.COMMUNITY, "Boat");
    first = phone.last();
  }

  private String caption() {
    return bob.snapshot().stream()
        .filter(placed -> placed.entity().equals("p1"))
        .map(placed -> placed.row().regs().text())
        .findFirst()
        .orElseThrow();
  }

  private List<HistoryEntry> history(Villager reader) {
    return reader.snapshot().stream()
        .map(Placed::row)
        .filter(row -> row.kind().equals(Row.HISTORY))
        .map(row -> village.json.type(HistoryEntry.class).fromJson(fixed(row)))
        .toList();
  }

  @Test
  void whoHasSeenTheWinnerWinsWhateverTheClocksSay() {
    village.pass(Duration.ofMinutes(10));

    Outcome outcome = laptop.writingAgo(3_600_000).captions("p1", "Ship", first);

    assertThat(outcome.result()).isEqualTo(Outcome.ACCEPTED);
    assertThat(outcome.stamp()).isEqualTo(village.now() - 600_000 + 1);
    assertThat(caption()).contains("\"Ship\"").contains("\"at\":" + outcome.stamp());
  }

  @Nested
  class WrittenOnTwoDevicesAtOnce {
    @Test
    void theLaterOneStands() {
      village.pass(Duration.ofMinutes(10));
      phone.writingAgo(1_000).captions("p1", "later", first);

      Outcome earlier = laptop.writingAgo(60_000).captions("p1", "earlier", first);

      assertThat(earlier.result()).isEqualTo(Outcome.SUPERSEDED);
      assertThat(caption()).contains("\"later\"");
    }

    @Test
    void theOtherTextIsKeptForItsWriter() {
      village.pass(Duration.ofMinutes(10));
      phone.writingAgo(1_000).captions("p1", "later", first);
      laptop.writingAgo(60_000).captions("p1", "earlier", first);

      assertThat(history(phone))
          .extracting(entry -> entry.value().text())
          .containsExactlyInAnyOrder("\"Boat\"", "\"earlier\"");
      assertThat(history(bob)).isEmpty();
    }

    @Test
    void supersededIsToldAndKeptUntilItWasRead() {
      village.pass(Duration.ofMinutes(10));
      phone.writingAgo(1_000).captions("p1", "later", first);
      Outcome outcome = laptop.writingAgo(60_000).captions("p1", "earlier", first);

      assertThat(laptop.pulls())
          .filteredOn(change -> change.outcome() != null)
          .extracting(change -> change.outcome())
          .containsExactly(outcome);
    }
  }

  @Test
  void replacedTextIsKeptWithWhoWroteItAndWhen() {
    village.pass(Duration.ofMinutes(1));
    laptop.captions("p1", "Ship", first);

    HistoryEntry entry = history(laptop).getFirst();

    assertThat(entry)
        .isEqualTo(
            new HistoryEntry(
                "p1",
                "caption",
                new RawJson("\"Boat\""),
                first.device(),
                first.n(),
                village.now() - 60_000));
  }

  @Test
  void theReplacedTextLeavesTheLogToo() {
    String before = bob.cursor();
    phone.captions("p1", "Ship", first);

    List<Change> changes = bob.page(before).changes();

    assertThat(changes).hasSize(2);
    assertThat(row(changes.getFirst()).partial()).isTrue();
    assertThat(registers(changes.getFirst())).doesNotContain("Boat").contains("audience");
    assertThat(row(changes.getFirst()).fixed()).isNotNull();
    assertThat(row(changes.getLast()).partial()).isFalse();
    assertThat(registers(changes.getLast())).contains("Ship");
  }

  @Nested
  class Refused {
    @Test
    void toAnybodyElse() {
      assertThat(bob.captions("p1", "mine", first).reason()).isEqualTo(Rejection.NOT_YOURS);
    }

    @Test
    void whenMoreReadItThanTheWriterKnew() {
      assertThat(phone.captions("p1", "x", first, Audience.FOLLOWERS).reason())
          .isEqualTo(Rejection.AUDIENCE_CHANGED);
    }

    @Test
    void whereThereIsNoPost() {
      assertThat(phone.captions("p2", "x", null).reason()).isEqualTo(Rejection.UNKNOWN);
      assertThat(phone.captions(phone.account().value(), "x", null).reason())
          .isEqualTo(Rejection.UNKNOWN);
    }

    @Test
    void whereThePostIsHidden() {
      phone.posts("p2", Audience.ME, "Diary");

      assertThat(bob.captions("p2", "x", null).reason()).isEqualTo(Rejection.NOT_VISIBLE);
    }

    @Test
    void whereThePostIsGone() {
      phone.deletes("p1");

      assertThat(phone.captions("p1", "x", first).reason()).isEqualTo(Rejection.DELETED);
    }
  }

  @Test
  void aTextOfTheServersTimeNeverRunsAheadOfIt() {
    village.pass(Duration.ofMinutes(1));

    Outcome fromTheFuture = phone.writingAgo(-5_000).captions("p1", "soon", null);

    assertThat(fromTheFuture.stamp()).isEqualTo(village.now());
  }
}
