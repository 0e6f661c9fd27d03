package app.kith.core.outbox;

import app.kith.core.clock.Contact;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads the outbox's file inside one transaction. */
public interface OutboxReader {
  Optional<Identity> identity() throws IOException;

  Optional<Contact> contact() throws IOException;

  /** All rows in the order of writing. */
  List<OutboxRow> rows() throws IOException;

  /** Rows about one entity in the order of writing. */
  List<OutboxRow> rowsAbout(String entity) throws IOException;

  Optional<OutboxRow> row(long key) throws IOException;

  /** The first rows without a number in the order of writing, at most this many. */
  List<OutboxRow> unnumbered(int limit) throws IOException;

  int count() throws IOException;

  /** In the order of writing. */
  List<DrawerRow> drawer() throws IOException;

  Optional<JournalRow> journal(long n) throws IOException;

  Optional<JournalRow> journalByKey(long key) throws IOException;

  /** Numbered mutations about one entity, by number. */
  List<JournalRow> journalAbout(String entity) throws IOException;

  /** Numbered mutations whose text is still here and has this in it, by number; reads all texts. */
  List<JournalRow> journalNaming(String part) throws IOException;

  /** The last numbered mutation. */
  Optional<JournalRow> lastNumbered() throws IOException;

  /** The size of each body that the journal still has, the last number first. */
  List<JournalBody> journalBodies() throws IOException;

  /** In the order of adding. */
  List<Upload> uploads() throws IOException;

  Optional<Upload> upload(String blob) throws IOException;

  /**
   * A body in the journal.
   *
   * @param n its number
   * @param at the device's wall clock when it was numbered
   * @param chars its length
   */
  record JournalBody(long n, long at, long chars) {}
}
