package app.kith.core.outbox;

import app.kith.core.clock.Contact;
import java.io.IOException;

/** Changes the outbox's file inside one transaction. */
public interface OutboxWriter extends OutboxReader {
  void setIdentity(Identity identity) throws IOException;

  void setContact(Contact contact) throws IOException;

  /** A local key that was never given before. */
  long nextKey() throws IOException;

  /** Adds the row or replaces the one with the same key. */
  void putRow(OutboxRow row) throws IOException;

  void deleteRow(long key) throws IOException;

  /** Deletes the rows whose answer's sequence is at most this. */
  void deleteAnswered(long seq) throws IOException;

  void putDrawer(DrawerRow row) throws IOException;

  void deleteDrawer(long key) throws IOException;

  /** Adds the row or replaces the one with the same number. */
  void putJournal(JournalRow row) throws IOException;

  /** Voids the bodies of all numbers up to this one. */
  void voidJournal(long n) throws IOException;

  /** Forgets all numbers, for a device that starts again under a new id. */
  void clearJournal() throws IOException;

  /** Adds the upload or replaces the one of the same blob. */
  void putUpload(Upload upload) throws IOException;

  void deleteUpload(String blob) throws IOException;
}
