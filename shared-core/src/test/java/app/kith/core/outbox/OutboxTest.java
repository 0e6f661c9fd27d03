package app.kith.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.core.clock.ClockReading;
import app.kith.core.clock.Contact;
import app.kith.core.clock.Written;
import app.kith.core.json.KithJson;
import app.kith.core.model.AccountId;
import app.kith.core.model.Audience;
import app.kith.core.model.Limits;
import app.kith.core.model.MutationId;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.Chain;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.MutationCodec;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** From writing to the frozen push: adding, coalescing, numbering. */
class OutboxTest {
  private static final Base SEEN = Base.of(new MutationId("d9", 4));

  private final OutboxFixture alice = new OutboxFixture();

  OutboxTest() throws IOException {}

  @Nested
  class Adding {
    @Test
    void aMutationWaitsAsADraftWithTheTimesThatTheDeviceKnew() throws IOException {
      Contact contact = new Contact(SampleOutbox.clock(400), 1_800_000_000_000L);
      alice.store.write(writer -> {
        writer.setContact(contact);
        return true;
      });

      long key = alice.edits("Ship", SEEN);

      OutboxRow row = alice.row(key);
      assertThat(row)
          .isEqualTo(
              new OutboxRow(
                  key,
                  0,
                  row.m(),
                  "caption",
                  "boat",
                  null,
                  new Written(SampleOutbox.clock(1_000), 1_800_000_000_600L, 1_800_000_000_000L),
                  null,
                  0,
                  0));
      assertThat(alice.mutation(key))
          .isEqualTo(
              new Mutation.EditCaption(OutboxFixture.BOAT, "Ship", SEEN, Audience.COMMUNITY));
    }

    @Test
    void aContactOfAnotherBootTellsOnlyWhenItWas() throws IOException {
      Contact contact = new Contact(new ClockReading("boot0", 9, 9), 1_800_000_000_000L);
      alice.store.write(writer -> {
        writer.setContact(contact);
        return true;
      });

      Written written = alice.row(alice.deletes()).written();

      assertThat(written.serverTime()).isZero();
      assertThat(written.lastContact()).isEqualTo(1_800_000_000_000L);
    }

    @Test
    void aFullOutboxRefusesWithASentenceAndKeepsWhatItHas() throws IOException {
      Outbox small = new Outbox(new MutationCodec(KithJson.create()), withOutboxRows(2), Set.of());
      alice.edits("one", Base.NOTHING);
      alice.likes(true, Base.NOTHING);
      Mutation third =
          new Mutation.EditCaption(OutboxFixture.BOAT, "two", Base.NOTHING, Audience.ME);

      assertThatThrownBy(() -> alice.store.write(w -> small.add(w, third, SampleOutbox.clock(9))))
          .isInstanceOf(OutboxFullException.class)
          .hasMessageContaining("2 changes wait to be sent already: run `kith sync`");
      assertThat(alice.rows()).hasSize(2);

      Mutation unlike =
          new Mutation.Like(OutboxFixture.BOAT, false, Base.NOTHING, Audience.COMMUNITY);
      alice.store.write(w -> small.add(w, unlike, SampleOutbox.clock(9)));
      assertThat(alice.rows()).hasSize(2);
    }

    private static Limits withOutboxRows(int rows) {
      Limits l = Limits.STANDARD;
      return new Limits(
          l.captionCodePoints(),
          l.nameCodePoints(),
          l.portraitBytes(),
          l.portraitSide(),
          l.handleMin(),
          l.handleMax(),
          l.mediaPerPost(),
          l.altCodePoints(),
          l.mutationBytes(),
          l.pushItems(),
          l.pushBytes(),
          l.pageChanges(),
          l.snapshotRows(),
          rows,
          l.blobBytes(),
          l.chunkBytes(),
          l.openUploads(),
          l.openUploadBytes(),
          l.pixels(),
          l.side(),
          l.videoPixels(),
          l.videoMillis());
    }
  }

  @Nested
  class Coalescing {
    @Test
    void likesTakeTheLastValueAndTimeAndKeepTheFirstKeyAndBase() throws IOException {
      long first = alice.likes(true, SEEN);
      long second = alice.likes(false, new Base.Waiting(first));

      assertThat(second).isEqualTo(first);
      assertThat(alice.rows()).hasSize(1);
      assertThat(alice.mutation(first))
          .isEqualTo(new Mutation.Like(OutboxFixture.BOAT, false, SEEN, Audience.COMMUNITY));
      assertThat(alice.row(first).written().clock()).isEqualTo(SampleOutbox.clock(2_000));
    }

    @Test
    void aFollowCoalescesWithTheOneOfTheSamePersonOnly() throws IOException {
      AccountId bob = new AccountId("bob");
      long follow = alice.add(new Mutation.Follow(OutboxFixture.ALICE, bob, true, SEEN));
      long other =
          alice.add(
              new Mutation.Follow(OutboxFixture.ALICE, new AccountId("eve"), true, Base.NOTHING));
      long again = alice.add(new Mutation.Follow(OutboxFixture.ALICE, bob, false, Base.NOTHING));

      assertThat(again).isEqualTo(follow);
      assertThat(alice.rows()).extracting(OutboxRow::key).containsExactly(follow, other);
      assertThat(alice.mutation(follow))
          .isEqualTo(new Mutation.Follow(OutboxFixture.ALICE, bob, false, SEEN));
    }

    @Test
    void whatHasANumberIsLeftAsItIs() throws IOException {
      long first = alice.likes(true, SEEN);
      alice.numbers();
      String frozen = alice.row(first).m();

      long second = alice.likes(false, new Base.Waiting(first));
      long third = alice.likes(true, new Base.Waiting(second));

      assertThat(third).isEqualTo(second).isNotEqualTo(first);
      assertThat(alice.row(first).m()).isEqualTo(frozen);
      assertThat(alice.baseOf(second)).isEqualTo(new Base.Waiting(first));
    }

    @Test
    void textNeverCoalesces() throws IOException {
      alice.edits("one", SEEN);
      alice.edits("two", SEEN);
      alice.add(new Mutation.EditProfile(OutboxFixture.ALICE, "A", Base.NOTHING));
      alice.add(new Mutation.EditProfile(OutboxFixture.ALICE, "B", Base.NOTHING));

      assertThat(alice.rows()).hasSize(4);
    }
  }

  @Nested
  class Numbering {
    @Test
    void numbersAreDenseInTheOrderOfWritingAndTheChainCoversThem() throws IOException {
      alice.edits("one", SEEN);
      alice.likes(true, Base.NOTHING);
      alice.deletes();

      alice.numbers(2);
      assertThat(alice.rows()).extracting(OutboxRow::n).containsExactly(1L, 2L, 0L);
      alice.numbers();

      List<OutboxRow> rows = alice.rows();
      assertThat(rows).extracting(OutboxRow::n).containsExactly(1L, 2L, 3L);
      assertThat(rows).extracting(OutboxRow::epoch).containsOnly(OutboxFixture.EPOCH);
      Chain chain = Chain.START;
      for (OutboxRow row : rows) {
        chain = chain.next(Chain.hash(row.m()));
        JournalRow journal = alice.journal(row.n());
        assertThat(journal.chain()).isEqualTo(chain.value());
        assertThat(journal.m()).isEqualTo(row.m());
        assertThat(journal.key()).isEqualTo(row.key());
        assertThat(journal.hash()).isEqualTo(Chain.hash(row.m()));
      }
      assertThat(alice.store.read(alice.outbox::lastChain)).isEqualTo(chain);
      Chain last = chain;
      alice.store.read(reader -> {
        assertThat(alice.outbox.chainAt(reader, 0)).contains(Chain.START);
        assertThat(alice.outbox.chainAt(reader, 3)).contains(last);
        assertThat(alice.outbox.chainAt(reader, 4)).isEmpty();
        return true;
      });
    }

    @Test
    void aRowThatHasANumberKeepsItAndItsText() throws IOException {
      alice.edits("one", SEEN);
      alice.numbers();
      List<OutboxRow> before = alice.rows();

      alice.numbers();

      assertThat(alice.rows()).isEqualTo(before);
    }

    @Test
    void aBaseThatNamedALocalKeyNamesItsNumberEvenWhereThatRowHasLeft() throws IOException {
      long first = alice.edits("one", SEEN);
      long second = alice.edits("two", new Base.Waiting(first));
      alice.numbers();
      assertThat(alice.baseOf(second)).isEqualTo(Base.of(new MutationId("d1", 1)));

      alice.takes(2, "accepted", 40, 40);
      long third = alice.edits("three", new Base.Waiting(second));
      alice.numbers();

      assertThat(alice.baseOf(third)).isEqualTo(Base.of(new MutationId("d1", 2)));
    }

    @Test
    void aBaseThatNamesARowNobodyNumberedNamesNothing() throws IOException {
      long lost = alice.edits("one", SEEN);
      long second = alice.edits("two", new Base.Waiting(lost));
      alice.store.write(writer -> {
        writer.deleteRow(lost);
        return true;
      });

      alice.numbers();

      assertThat(alice.baseOf(second)).isEqualTo(Base.NOTHING);
    }

    @Test
    void otherTextIsFrozenByteForByte() throws IOException {
      long key = alice.edits("Ảnh của bà 🙂 \"", SEEN);
      String draft = alice.row(key).m();

      alice.numbers();

      assertThat(alice.row(key).m()).isEqualTo(draft);
    }
  }
}
