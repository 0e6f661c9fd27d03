package app.kith.core.store;

import app.kith.core.wire.Grant;
import app.kith.core.wire.Outcome;
import java.io.IOException;

/** Changes base inside one transaction: all of it is kept, or nothing. */
public interface StoreWriter extends StoreReader {
  void setPosition(Position position) throws IOException;

  /** Adds the row or replaces the one of the same entity and stream. */
  void putRow(StoredRow row) throws IOException;

  void deleteRow(String entity, String stream) throws IOException;

  /** Deletes the stream's rows whose gen is at most this. */
  void purge(String stream, long gen) throws IOException;

  /** Deletes all rows that the snapshot run has not seen. */
  void sweep(long run) throws IOException;

  void putGrant(Grant grant) throws IOException;

  /** Adds the backfill or replaces the one of the same stream. */
  void putBackfill(Backfill backfill) throws IOException;

  void deleteBackfill(String stream) throws IOException;

  void putTombstone(String entity, String stream, long seq) throws IOException;

  void dropTombstones(String stream) throws IOException;

  /** A number for a snapshot run that was never given before. */
  long nextRun() throws IOException;

  void setSnapshot(SnapshotProgress progress) throws IOException;

  void deleteSnapshot() throws IOException;

  /** Remembers how an own mutation ended, in the same transaction as the batch that told so. */
  void putSettled(Outcome outcome) throws IOException;

  /** Forgets a settled mutation once the outbox has let it go. */
  void deleteSettled(long n, String hash) throws IOException;

  void putCachedMedia(CachedMedia media) throws IOException;

  void deleteCachedMedia(String media, String size) throws IOException;

  /** Remembers that pictures' files are to be erased, in the transaction in which posts went. */
  void setErasing(boolean now) throws IOException;
}
