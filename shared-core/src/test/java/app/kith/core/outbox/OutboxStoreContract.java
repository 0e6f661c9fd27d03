package app.kith.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.clock.ClockReading;
import app.kith.core.clock.Contact;
import app.kith.core.clock.Written;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every outbox promises, whatever it is made of; its parent holds what is about transactions.
 * Extended by one test per implementation.
 */
public abstract class OutboxStoreContract extends OutboxTransactionContract {
  private void put(OutboxRow... rows) throws IOException {
    write(writer -> {
      for (OutboxRow row : rows) {
        writer.putRow(row);
      }
    });
  }

  @Test
  void anEmptyOutboxHoldsNothing() throws IOException {
    assertThat(one(OutboxReader::identity)).isEmpty();
    assertThat(one(OutboxReader::contact)).isEmpty();
    assertThat(list(OutboxReader::rows)).isEmpty();
    assertThat(list(OutboxReader::drawer)).isEmpty();
    assertThat(one(OutboxReader::lastNumbered)).isEmpty();
    assertThat(list(OutboxReader::uploads)).isEmpty();
    assertThat(count()).isZero();
  }

  @Test
  void identityAndContactAreTheLastOnesSet() throws IOException {
    Identity again =
        SampleOutbox.IDENTITY
            .asDevice("d2", "other-token", "other-key")
            .told(List.of("https://oma.local:8420"), "Gia đình Trần–Lind");
    Contact contact = new Contact(SampleOutbox.clock(7), 1_700_000_000_000L);
    write(writer -> {
      writer.setIdentity(SampleOutbox.IDENTITY);
      writer.setContact(new Contact(SampleOutbox.clock(1), 1));
    });
    assertThat(one(OutboxReader::identity)).contains(SampleOutbox.IDENTITY);

    write(writer -> {
      writer.setIdentity(again);
      writer.setContact(contact);
    });

    assertThat(one(OutboxReader::identity)).contains(again);
    assertThat(one(OutboxReader::contact)).contains(contact);
  }

  @Test
  void anIdentityWithoutAddressesComesBackSo() throws IOException {
    Identity nowhere =
        new Identity("c", "pin", "web", List.of(), "alice", "alice", "d1", "token", "key");
    write(writer -> writer.setIdentity(nowhere));

    assertThat(one(OutboxReader::identity)).contains(nowhere);
  }

  @Test
  void keysRiseAndAreNotGivenAgainAfterTheNewestRowHasLeft() throws IOException {
    long first = nextKey();
    long second = nextKey();
    put(SampleOutbox.draft(first, "p1"), SampleOutbox.draft(second, "p2"));
    write(writer -> writer.deleteRow(second));
    write(writer -> writer.deleteRow(first));

    assertThat(second).isGreaterThan(first);
    assertThat(nextKey()).isGreaterThan(second);
  }

  @Test
  void aRowComesBackWholeAndItsTextByteForByte() throws IOException {
    OutboxRow plain = SampleOutbox.draft(1, "p1");
    OutboxRow full =
        new OutboxRow(
            2,
            Long.MAX_VALUE,
            "{\"value\":  \"Ảnh của bà 🙂 \\ud83d\\u0000 'x' \\n עברית\", \"v\" : 1.50}",
            "like",
            "p1",
            "like",
            new Written(new ClockReading("", 0, -1), 0, 0),
            "2.b",
            40,
            1_700_000_000_000L);
    put(full, plain);

    assertThat(list(OutboxReader::rows)).containsExactly(plain, full);
    assertThat(one(reader -> reader.row(2))).contains(full);
    assertThat(one(reader -> reader.row(3))).isEmpty();
  }

  @Test
  void rowsComeInTheOrderOfWritingWhateverIsDoneToThem() throws IOException {
    put(
        SampleOutbox.draft(9, "p1"),
        SampleOutbox.draft(10, "p2"),
        SampleOutbox.draft(11, "p1"),
        SampleOutbox.draft(100, "p1"));
    put(SampleOutbox.numbered(SampleOutbox.draft(9, "p1"), 1));

    assertThat(list(OutboxReader::rows))
        .extracting(OutboxRow::key)
        .containsExactly(9L, 10L, 11L, 100L);
    assertThat(list(reader -> reader.rowsAbout("p1")))
        .extracting(OutboxRow::key)
        .containsExactly(9L, 11L, 100L);
    assertThat(list(reader -> reader.unnumbered(2)))
        .extracting(OutboxRow::key)
        .containsExactly(10L, 11L);
    assertThat(list(reader -> reader.rowsAbout("p"))).isEmpty();
    assertThat(count()).isEqualTo(4);
  }

  @Test
  void answeredRowsLeaveOnceTheirSequenceIsPassed() throws IOException {
    OutboxRow open = SampleOutbox.numbered(SampleOutbox.draft(1, "p1"), 1);
    OutboxRow early = SampleOutbox.numbered(SampleOutbox.draft(2, "p1"), 2).accepted(40, 5);
    OutboxRow late = SampleOutbox.numbered(SampleOutbox.draft(3, "p1"), 3).accepted(41, 6);
    OutboxRow draft = SampleOutbox.draft(4, "p1");
    put(open, early, late, draft);

    write(writer -> writer.deleteAnswered(40));

    assertThat(list(OutboxReader::rows)).containsExactly(open, late, draft);
  }

  @Test
  void theDrawerKeepsWhatWasRefusedUntilItIsThrownAway() throws IOException {
    DrawerRow later = SampleOutbox.numbered(SampleOutbox.draft(5, "p1"), 8).refused("too long");
    DrawerRow first =
        SampleOutbox.numbered(SampleOutbox.draft(2, "p1"), 7).refused("audience changed");
    write(writer -> {
      writer.putDrawer(later);
      writer.putDrawer(first);
    });
    assertThat(list(OutboxReader::drawer)).containsExactly(first, later);

    write(writer -> writer.deleteDrawer(2));
    write(writer -> writer.deleteDrawer(77));

    assertThat(list(OutboxReader::drawer)).containsExactly(later);
  }

  @Test
  void theJournalIsFoundByNumberByKeyAndByEntity() throws IOException {
    JournalRow first = SampleOutbox.journal(1, 10, "p1", "{\"v\":\"Ảnh\"}");
    JournalRow second = SampleOutbox.journal(2, 5, "p2", null);
    JournalRow third =
        new JournalRow(3, 6, "hash3", "chain3", null, null, "p1", 1_700_000_000_000L, -5);
    write(writer -> {
      writer.putJournal(third);
      writer.putJournal(first);
      writer.putJournal(second);
    });

    assertThat(one(reader -> reader.journal(1))).contains(first);
    assertThat(one(reader -> reader.journal(3))).contains(third);
    assertThat(one(reader -> reader.journal(4))).isEmpty();
    assertThat(one(reader -> reader.journalByKey(5))).contains(second);
    assertThat(one(reader -> reader.journalByKey(1))).isEmpty();
    assertThat(list(reader -> reader.journalAbout("p1"))).containsExactly(first, third);
    assertThat(one(OutboxReader::lastNumbered)).contains(third);
  }

  @Test
  void journalRowsAreFoundByAPartOfTheirText() throws IOException {
    JournalRow naming = SampleOutbox.journal(2, 5, "p2", "{\"sha256\":\"abcd\",\"c\":\"Ả_%\"}");
    write(writer -> {
      writer.putJournal(SampleOutbox.journal(1, 4, "p1", "{\"sha256\":\"ab\"}"));
      writer.putJournal(naming);
      writer.putJournal(SampleOutbox.journal(3, 6, "p3", null));
    });

    assertThat(list(reader -> reader.journalNaming("abcd"))).containsExactly(naming);
    assertThat(list(reader -> reader.journalNaming("Ả_%"))).containsExactly(naming);
    assertThat(list(reader -> reader.journalNaming("ABCD"))).isEmpty();
  }

  @Test
  void aJournalRowReplacesTheOneOfItsNumber() throws IOException {
    JournalRow row = SampleOutbox.journal(1, 10, "p1", "{}");
    write(writer -> writer.putJournal(row));
    write(writer -> writer.putJournal(row.withoutBody()));

    assertThat(list(reader -> reader.journalAbout("p1"))).containsExactly(row.withoutBody());
  }

  @Test
  void theJournalsBodiesAreVoidedFromTheFirstOn() throws IOException {
    write(writer -> {
      writer.putJournal(SampleOutbox.journal(1, 10, "p1", "{}"));
      writer.putJournal(SampleOutbox.journal(2, 11, "p1", null));
      writer.putJournal(SampleOutbox.journal(3, 12, "p1", "{\"v\":\"Ảnh\"}"));
    });
    assertThat(list(OutboxReader::journalBodies))
        .containsExactly(
            new OutboxReader.JournalBody(3, 1_700_000_000_003L, 11),
            new OutboxReader.JournalBody(1, 1_700_000_000_001L, 2));

    write(writer -> writer.voidJournal(2));

    assertThat(list(OutboxReader::journalBodies))
        .extracting(OutboxReader.JournalBody::n)
        .containsExactly(3L);
    assertThat(one(reader -> reader.journal(1))).contains(SampleOutbox.journal(1, 10, "p1", null));
  }

  @Test
  void theJournalKeepsFiftyMillionCharactersOfTheNewest() throws IOException {
    String half = "x".repeat(25_000_000);
    write(writer -> {
      writer.putJournal(SampleOutbox.journal(1, 10, "p1", "{}"));
      writer.putJournal(SampleOutbox.journal(2, 11, "p1", half));
      writer.putJournal(SampleOutbox.journal(3, 12, "p1", half));
    });

    long outlived = store().read(reader -> Outbox.outlived(reader, 0));
    assertThat(outlived).isEqualTo(1);
  }

  @Test
  void aClearedJournalBeginsAnewAndTheKeysGoOn() throws IOException {
    long key = nextKey();
    put(SampleOutbox.draft(key, "p1"));
    write(writer -> writer.putJournal(SampleOutbox.journal(7, key, "p1", "{}")));

    write(OutboxWriter::clearJournal);

    assertThat(one(OutboxReader::lastNumbered)).isEmpty();
    assertThat(one(reader -> reader.journalByKey(key))).isEmpty();
    assertThat(count()).isEqualTo(1);
    assertThat(nextKey()).isGreaterThan(key);

    write(writer -> writer.putJournal(SampleOutbox.journal(1, key, "p1", "{}")));
    assertThat(one(OutboxReader::lastNumbered)).map(JournalRow::n).contains(1L);
  }

  @Test
  void uploadsKeepTheOrderOfAddingWhileTheyProceed() throws IOException {
    Upload first = SampleOutbox.upload("ff");
    Upload second = SampleOutbox.upload("aa");
    Upload third = SampleOutbox.upload("cc");
    write(writer -> {
      writer.putUpload(first);
      writer.putUpload(second);
      writer.putUpload(third);
    });
    Upload started = first.at("/v1/uploads/1", 3L << 32);
    Upload failed = second.failed("the format can't be stripped: choose another picture");

    write(writer -> writer.putUpload(failed));
    write(writer -> writer.putUpload(started));
    assertThat(list(OutboxReader::uploads)).containsExactly(started, failed, third);
    assertThat(one(reader -> reader.upload("ff"))).contains(started);

    write(writer -> writer.deleteUpload("aa"));
    write(writer -> writer.deleteUpload("00"));
    write(writer -> writer.putUpload(started.done()));
    assertThat(list(OutboxReader::uploads)).containsExactly(started.done(), third);
    assertThat(one(reader -> reader.upload("aa"))).isEmpty();
  }
}
