package app.kith.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.MutationId;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.Chain;
import app.kith.core.wire.Outcome;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A device whose disk turned out to be a copy starts again under a new id. */
class OutboxStartAgainTest {
  private static final Base SEEN = Base.of(new MutationId("d9", 4));

  private final OutboxFixture alice = new OutboxFixture();

  OutboxStartAgainTest() throws IOException {}

  @Test
  void numbersAndChainBeginAnewInTheOldOrder() throws IOException {
    long first = alice.edits("one", SEEN);
    long second = alice.likes(true, Base.NOTHING);
    alice.numbers(1);

    alice.startsAgainAs("d2");

    assertThat(alice.rows()).extracting(OutboxRow::n).containsOnly(0L);
    assertThat(alice.rows()).extracting(OutboxRow::epoch).containsOnlyNulls();
    assertThat(alice.store.read(alice.outbox::lastChain)).isEqualTo(Chain.START);
    assertThat(alice.store.read(OutboxReader::identity)).map(Identity::device).contains("d2");

    alice.numbers();
    assertThat(alice.row(first).n()).isEqualTo(1);
    assertThat(alice.row(second).n()).isEqualTo(2);
  }

  @Test
  void whatTheServerHasAnsweredIsNotSentAgain() throws IOException {
    alice.edits("one", SEEN);
    long open = alice.edits("two", SEEN);
    alice.numbers();
    alice.takes(1, Outcome.ACCEPTED, 40, 0);

    alice.startsAgainAs("d2");

    assertThat(alice.rows()).extracting(OutboxRow::key).containsExactly(open);
  }

  @Test
  void basesThatNamedOwnRowsWhichStayFollowThemToTheirNewNumbers() throws IOException {
    alice.edits("gone", SEEN);
    long first = alice.edits("one", SEEN);
    long second = alice.edits("two", new Base.Waiting(first));
    alice.numbers();
    long draft = alice.edits("three", Base.of(new MutationId("d1", 3)));
    alice.takes(1, Outcome.ACCEPTED, 40, 40);

    alice.startsAgainAs("d2");
    assertThat(alice.baseOf(first)).isEqualTo(SEEN);
    assertThat(alice.baseOf(second)).isEqualTo(new Base.Waiting(first));
    assertThat(alice.baseOf(draft)).isEqualTo(new Base.Waiting(second));

    alice.numbers();
    assertThat(alice.baseOf(second)).isEqualTo(Base.of(new MutationId("d2", 1)));
    assertThat(alice.baseOf(draft)).isEqualTo(Base.of(new MutationId("d2", 2)));
  }

  @Test
  void basesThatNamedOwnRowsWhichAreGoneKeepTheirOldNumbers() throws IOException {
    long settled = alice.edits("one", SEEN);
    alice.numbers();
    long numbered = alice.edits("two", new Base.Waiting(settled));
    alice.numbers();
    alice.takes(1, Outcome.ACCEPTED, 40, 40);
    long draft = alice.likes(true, new Base.Waiting(settled));

    alice.startsAgainAs("d2");
    alice.numbers();

    Base theOldOne = Base.of(new MutationId("d1", 1));
    assertThat(alice.baseOf(numbered)).isEqualTo(theOldOne);
    assertThat(alice.baseOf(draft)).isEqualTo(theOldOne);
  }

  @Test
  void drawerAndUploadsStay() throws IOException {
    alice.edits("one", SEEN);
    alice.numbers();
    alice.takes(1, Outcome.REJECTED, 40, 0);
    Upload upload = SampleOutbox.upload("b1");
    alice.store.write(writer -> {
      writer.putUpload(upload);
      return true;
    });

    alice.startsAgainAs("d2");

    assertThat(alice.drawer()).hasSize(1);
    assertThat(alice.store.read(OutboxReader::uploads)).isEqualTo(List.of(upload));
  }
}
