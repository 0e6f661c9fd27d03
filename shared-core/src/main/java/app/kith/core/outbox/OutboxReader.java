package app.kith.core.outbox;

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

  int count() throws IOException;

  List<DrawerRow> drawer() throws IOException;

  Optional<JournalRow> journal(long n) throws IOException;

  Optional<JournalRow> journalByKey(long key) throws IOException;

  /** The last numbered mutation. */
  Optional<JournalRow> lastNumbered() throws IOException;

  List<Upload> uploads() throws IOException;

  Optional<Upload> upload(String blob) throws IOException;
}
