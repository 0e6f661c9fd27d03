package app.kith.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.kith.core.json.KithJson;
import app.kith.core.model.Limits;
import app.kith.core.model.MutationId;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.planted.Planted;
import app.kith.core.wire.Outcome;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of a numbered mutation: accepted, superseded, rejected, or somebody else's. */
class OutboxOutcomeTest {
  private static final Base SEEN = Base.of(new MutationId("d9", 4));

  private final OutboxFixture alice = new OutboxFixture();

  OutboxOutcomeTest() throws IOException {}

  @Test
  void anAcceptedRowStaysUntilTheCursorHasPassedIt() throws IOException {
    long key = alice.edits("Ship", SEEN);
    alice.numbers();

    assertThat(alice.takes(1, Outcome.ACCEPTED, 40, 39)).isTrue();
    assertThat(alice.row(key).acceptedSeq()).isEqualTo(40);
    assertThat(alice.row(key).acceptedStamp()).isEqualTo(400);
    assertThat(alice.journal(1).stamp()).isEqualTo(400);

    alice.passes(39);
    assertThat(alice.rows()).hasSize(1);
    alice.passes(40);
    assertThat(alice.rows()).isEmpty();
    assertThat(alice.journal(1).m()).isNotNull();
  }

  @Test
  void anAcceptedRowThatTheCursorHasPassedLeavesAtOnce() throws IOException {
    alice.edits("Ship", SEEN);
    alice.numbers();

    alice.takes(1, Outcome.ACCEPTED, 40, 40);

    assertThat(alice.rows()).isEmpty();
    assertThat(alice.drawer()).isEmpty();
  }

  @Test
  void aSupersededRowLeavesTheSameWay() throws IOException {
    alice.edits("Ship", SEEN);
    alice.edits("Boat", SEEN);
    alice.numbers();

    alice.takes(1, Outcome.SUPERSEDED, 41, 40);
    assertThat(alice.rows()).hasSize(2);
    alice.passes(41);

    assertThat(alice.rows()).extracting(OutboxRow::n).containsExactly(2L);
    assertThat(alice.drawer()).isEmpty();
  }

  @Test
  void aRejectedRowGoesToTheDrawerAtOnceAndItsBodyLeavesTheJournal() throws IOException {
    long key = alice.edits("Ship", SEEN);
    alice.numbers();
    OutboxRow row = alice.row(key);

    alice.takes(1, Outcome.REJECTED, 41, 0);

    assertThat(alice.rows()).isEmpty();
    assertThat(alice.drawer())
        .containsExactly(
            new DrawerRow(key, 1, row.m(), "caption", "boat", "audience changed", row.written()));
    assertThat(alice.journal(1).m()).isNull();
    assertThat(alice.journal(1).hash()).isNotEmpty();
  }

  @Test
  void outcomesMayBeToldAgain() throws IOException {
    alice.edits("Ship", SEEN);
    alice.edits("Boat", SEEN);
    alice.numbers();
    alice.takes(1, Outcome.REJECTED, 41, 0);
    alice.takes(2, Outcome.ACCEPTED, 42, 42);
    alice.store.write(writer -> {
      writer.deleteDrawer(writer.drawer().get(0).key());
      return true;
    });

    assertThat(alice.takes(1, Outcome.REJECTED, 41, 0)).isTrue();
    assertThat(alice.takes(2, Outcome.ACCEPTED, 42, 0)).isTrue();

    assertThat(alice.rows()).isEmpty();
    assertThat(alice.drawer()).isEmpty();
  }

  @Test
  void aLaterRejectionOfAnAcceptedMutationBringsItsWordsBackFromTheJournal() throws IOException {
    long key = alice.edits("Ship", SEEN);
    alice.numbers();
    String text = alice.row(key).m();
    alice.takes(1, Outcome.ACCEPTED, 40, 40);

    alice.takes(1, Outcome.REJECTED, 90, 90);

    assertThat(alice.drawer())
        .extracting(DrawerRow::key, DrawerRow::m, DrawerRow::kind, DrawerRow::reason)
        .containsExactly(tuple(key, text, "caption", "audience changed"));
  }

  @Test
  void anotherHashIsSomebodyElsesAndSettlesNothing() throws IOException {
    alice.edits("Ship", SEEN);
    alice.numbers();
    Outcome foreign = new Outcome(1, "00".repeat(32), Outcome.ACCEPTED, 40, 1, null);

    assertThat(alice.takes(foreign, 40)).isFalse();
    assertThat(alice.takes(new Outcome(2, foreign.hash(), Outcome.ACCEPTED, 41, 1, null), 41))
        .isFalse();

    assertThat(alice.rows()).hasSize(1);
    assertThat(alice.row(1).isAnswered()).isFalse();
  }

  @Test
  void thePlantedBugTakesAnotherHashForItsOwn() throws IOException {
    Outbox careless =
        new Outbox(
            new MutationCodec(KithJson.create()),
            Limits.STANDARD,
            Set.of(Planted.ECHO_WITHOUT_HASH));
    alice.edits("Ship", SEEN);
    alice.numbers();
    Outcome foreign = new Outcome(1, "00".repeat(32), Outcome.ACCEPTED, 40, 1, null);

    alice.store.write(writer -> careless.take(writer, foreign, 40));

    assertThat(alice.rows()).isEmpty();
  }

  @Test
  void anOutcomeOfANewerServerLeavesTheRowWaiting() throws IOException {
    alice.edits("Ship", SEEN);
    alice.numbers();
    OutboxRow before = alice.row(1);

    alice.takes(1, "postponed", 40, 40);

    assertThat(alice.rows()).containsExactly(before);
  }

  @Test
  void aDraftOnTopOfARefusedRowStandsOnWhatThatOneStoodOn() throws IOException {
    long refused = alice.edits("one", SEEN);
    alice.numbers();
    long draft = alice.edits("two", new Base.Waiting(refused));
    long like = alice.likes(true, Base.NOTHING);

    alice.takes(1, Outcome.REJECTED, 41, 0);

    assertThat(alice.baseOf(draft)).isEqualTo(SEEN);
    assertThat(alice.baseOf(like)).isEqualTo(Base.NOTHING);
    alice.numbers();
    assertThat(alice.baseOf(draft)).isEqualTo(SEEN);
  }

  @Test
  void aDraftOnTopOfARefusedFirstWriteStandsOnNothing() throws IOException {
    long refused = alice.edits("one", Base.NOTHING);
    alice.numbers();
    long draft = alice.edits("two", new Base.Waiting(refused));

    alice.takes(1, Outcome.REJECTED, 41, 0);

    assertThat(alice.baseOf(draft)).isEqualTo(Base.NOTHING);
  }

  @Test
  void anAcceptedDeletionVoidsTheBodiesOfItsEntityAndStaysItself() throws IOException {
    alice.edits("one", SEEN);
    alice.deletes();
    alice.numbers();
    alice.takes(1, Outcome.ACCEPTED, 40, 40);
    assertThat(alice.journal(1).m()).isNotNull();

    alice.takes(2, Outcome.ACCEPTED, 41, 41);

    assertThat(alice.journal(1).m()).isNull();
    assertThat(alice.journal(2).m()).isNotNull();
  }

  @Test
  void aRefusedDeletionVoidsNothing() throws IOException {
    alice.edits("one", SEEN);
    alice.deletes();
    alice.numbers();
    alice.takes(1, Outcome.ACCEPTED, 40, 40);

    alice.takes(2, Outcome.REJECTED, 41, 41);

    assertThat(alice.journal(1).m()).isNotNull();
  }
}
