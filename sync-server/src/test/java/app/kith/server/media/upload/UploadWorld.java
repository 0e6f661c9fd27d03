package app.kith.server.media.upload;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.AccountId;
import app.kith.core.model.BlobId;
import app.kith.core.model.IdSource;
import app.kith.core.model.Limits;
import app.kith.server.blob.BlobHash;
import app.kith.server.blob.BlobHolds;
import app.kith.server.blob.BlobStore;
import app.kith.server.blob.FolderBlobStore;
import app.kith.server.database.Database;
import app.kith.server.disk.DiskSpace;
import app.kith.server.media.upload.UploadAnswer.Created;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** An {@link UploadStore} with all around it, and a sink that does what the committer does. */
final class UploadWorld implements Closeable {
  static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  static final AccountId ALICE = new AccountId("alice");
  static final AccountId BOB = new AccountId("bob");

  /** A blob of 1,000 bytes. */
  static final byte[] BOAT = noise(1, 1_000);

  static final BlobId BOAT_ID = BlobHash.of(BOAT);

  final Database database;
  final BlobStore blobs;
  final Path staging;
  final List<String> deliveries = new ArrayList<>();
  final BlobHolds holds = new BlobHolds();
  final List<BlobId> abandoned = new ArrayList<>();
  private final Path root;
  private Limits limits = Limits.STANDARD;
  UploadStore uploads;
  boolean sinkFails;
  Instant now = NOW;

  UploadWorld(Path home, Database empty) throws IOException {
    root = home.resolve("blobs");
    staging = root.resolve(FolderBlobStore.STAGING);
    database = empty;
    blobs = FolderBlobStore.open(root, 0);
    uploads = open(0);
  }

  /** As after a restart: only files and database remain. */
  void restart() {
    uploads = open(0);
  }

  UploadStore open(long reserve) {
    StagingArea area = new StagingArea(staging, new DiskSpace(root, reserve));
    return new UploadStore(
        database,
        area,
        new UploadEndings(database, area, blobs, holds, new Sink()),
        new IdSource(new Random()),
        () -> now,
        limits);
  }

  /** From now on an account may have so many open uploads of so many bytes. */
  void allows(int openUploads, long openUploadBytes) {
    Limits l = Limits.STANDARD;
    limits =
        new Limits(
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
            l.outboxRows(),
            l.blobBytes(),
            l.chunkBytes(),
            openUploads,
            openUploadBytes,
            l.pixels(),
            l.side(),
            l.videoPixels(),
            l.videoMillis());
    restart();
  }

  UploadId create(AccountId account) throws IOException {
    return ((Created) uploads.create(account, BOAT_ID, BOAT.length)).upload();
  }

  /** Sends the bytes of {@link #BOAT} in a range, by a request that announces their number. */
  UploadAnswer send(UploadId upload, AccountId account, int from, int to) throws IOException {
    return uploads.append(upload, account, Chunk.of(from, bytes(from, to), to - from));
  }

  /** As the decision does that deletes the post which it was for. */
  void takeAway(UploadId upload) throws IOException {
    database.write(tx -> tx.update("delete from upload where id = ?", upload.value()));
  }

  static InputStream bytes(int from, int to) {
    return new ByteArrayInputStream(BOAT, from, to - from);
  }

  Path fileOf(UploadId upload) {
    return staging.resolve("upload-" + upload);
  }

  private final class Sink implements DeliverySink {
    @Override
    public void delivered(AccountId account, BlobId blob, long bytes) throws IOException {
      deliveries.add(account + " " + bytes);
      assertThat(holds.alone(blob)).as("nobody erases it now").isEmpty();
      if (sinkFails) {
        throw new IOException("the committer is away");
      }
      database.write(session ->
          session.update(
              "insert into blob_possession (account, blob) values (?, ?) on conflict do nothing",
              account,
              blob));
    }

    @Override
    public void abandoned(BlobId blob) {
      abandoned.add(blob);
    }
  }

  @Override
  public void close() throws IOException {
    database.close();
  }

  private static byte[] noise(long seed, int length) {
    byte[] noise = new byte[length];
    new Random(seed).nextBytes(noise);
    return noise;
  }
}
