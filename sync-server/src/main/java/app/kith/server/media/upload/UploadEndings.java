package app.kith.server.media.upload;

import app.kith.core.model.AccountId;
import app.kith.core.model.BlobId;
import app.kith.server.blob.BlobHolds;
import app.kith.server.blob.BlobStore;
import app.kith.server.blob.WrongHashException;
import app.kith.server.database.Database;
import app.kith.server.media.upload.JdbcUploads.UploadRow;
import app.kith.server.media.upload.UploadAnswer.Settled;
import java.io.IOException;
import java.util.Optional;

/**
 * How uploads end: verified and delivered, refused, or forgotten. Each step may be the last one
 * before a crash, so each can be taken again from what is on the disk. For one thread an upload.
 *
 * <p>The blob is held from before its bytes are stored until they are delivered, so that nobody
 * erases in between what is nobody's yet.
 */
public final class UploadEndings {
  private final Database database;
  private final StagingArea staging;
  private final BlobStore blobs;
  private final BlobHolds holds;
  private final DeliverySink sink;
  private final JdbcUploads rows = new JdbcUploads();

  public UploadEndings(
      Database database, StagingArea staging, BlobStore blobs, BlobHolds holds, DeliverySink sink) {
    this.database = database;
    this.staging = staging;
    this.blobs = blobs;
    this.holds = holds;
    this.sink = sink;
  }

  /**
   * What an upload has come to, having finished what an earlier call could not: all bytes may have
   * come without being verified, or be verified without being delivered.
   */
  Settled settle(AccountId account, UploadRow row) throws IOException {
    if (row.delivered()) {
      // What was read may not be on the disk yet.
      database.force();
      return ended(account, row);
    }
    try (BlobHolds.Hold hold = holds.share(row.blob())) {
      if (row.stored() && blobs.contains(hold.blob())) {
        return deliver(account, row);
      }
    }
    long length = staging.forcedLength(row.id());
    return length < row.bytes() ? new UploadAnswer.Appended(length) : verify(account, row);
  }

  /** Stores an upload whose bytes are all there, if they are the blob's, and delivers it. */
  Settled verify(AccountId account, UploadRow row) throws IOException {
    try (BlobHolds.Hold hold = holds.share(row.blob())) {
      if (!database.read(tx -> rows.exists(tx, row.id()))) {
        // Taken away meanwhile, with the post that it was for; its sender learns so next time.
        staging.delete(row.id());
        return new UploadAnswer.Appended(0);
      }
      blobs.put(hold.blob(), staging.fileOf(row.id()));
      database.write(tx -> rows.markStored(tx, row.id()));
      return deliver(account, row);
    } catch (WrongHashException e) {
      discard(row.id());
      return new UploadAnswer.WrongHash();
    }
  }

  private Settled deliver(AccountId account, UploadRow row) throws IOException {
    sink.delivered(account, row.blob(), row.bytes());
    return ended(account, row);
  }

  private Settled ended(AccountId account, UploadRow row) throws IOException {
    return sink.completes(account, row.blob())
        ? new UploadAnswer.Verified(row.blob())
        : new UploadAnswer.WrongCopy();
  }

  /** Forgets an upload and its file; gives 1, or 0 where there was none. */
  int discard(UploadId upload) throws IOException {
    Optional<BlobId> undelivered = database.read(tx -> rows.undelivered(tx, upload));
    if (undelivered.isPresent()) {
      // A crash may have come between storing the bytes and noting it.
      sink.abandoned(undelivered.get());
    }
    int discarded = database.write(tx -> rows.delete(tx, upload));
    staging.delete(upload);
    return discarded;
  }
}
