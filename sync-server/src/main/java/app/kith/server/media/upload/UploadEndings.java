package app.kith.server.media.upload;

import app.kith.core.model.AccountId;
import app.kith.server.blob.BlobStore;
import app.kith.server.blob.WrongHashException;
import app.kith.server.database.Database;
import app.kith.server.media.upload.JdbcUploads.UploadRow;
import app.kith.server.media.upload.UploadAnswer.Settled;
import java.io.IOException;

/**
 * How uploads end: verified and delivered, refused, or forgotten. Each step may be the last one
 * before a crash, so each can be taken again from what is on the disk. For one thread an upload.
 */
final class UploadEndings {
  private final Database database;
  private final StagingArea staging;
  private final BlobStore blobs;
  private final DeliverySink sink;
  private final JdbcUploads rows;

  UploadEndings(
      Database database,
      StagingArea staging,
      BlobStore blobs,
      DeliverySink sink,
      JdbcUploads rows) {
    this.database = database;
    this.staging = staging;
    this.blobs = blobs;
    this.sink = sink;
    this.rows = rows;
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
    if (row.stored() && blobs.contains(row.blob())) {
      return deliver(account, row);
    }
    long length = staging.forcedLength(row.id());
    return length < row.bytes() ? new UploadAnswer.Appended(length) : verify(account, row);
  }

  /** Stores an upload whose bytes are all there, if they are the blob's, and delivers it. */
  Settled verify(AccountId account, UploadRow row) throws IOException {
    try {
      blobs.put(row.blob(), staging.fileOf(row.id()));
    } catch (WrongHashException e) {
      discard(row.id());
      return new UploadAnswer.WrongHash();
    }
    database.write(tx -> rows.markStored(tx, row.id()));
    return deliver(account, row);
  }

  private Settled deliver(AccountId account, UploadRow row) throws IOException {
    sink.delivered(account, row.blob(), row.bytes());
    return ended(account, row);
  }

  private Settled ended(AccountId account, UploadRow row) throws IOException {
    return sink.isMisnamed(account, row.blob())
        ? new UploadAnswer.WrongCopy()
        : new UploadAnswer.Verified(row.blob());
  }

  /** Forgets an upload and its file; gives 1, or 0 where there was none. */
  int discard(UploadId upload) throws IOException {
    int discarded = database.write(tx -> rows.delete(tx, upload));
    staging.delete(upload);
    return discarded;
  }
}
