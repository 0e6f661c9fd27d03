package app.kith.server.media.erase;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.container.MediaBounds;
import app.kith.core.model.AccountId;
import app.kith.core.model.BlobId;
import app.kith.core.model.IdSource;
import app.kith.core.model.Limits;
import app.kith.server.blob.BlobHolds;
import app.kith.server.blob.FolderBlobStore;
import app.kith.server.database.Database;
import app.kith.server.database.MemoryDatabase;
import app.kith.server.disk.DiskSpace;
import app.kith.server.media.render.process.InProcessRenderer;
import app.kith.server.media.rendition.RenditionJobs;
import app.kith.server.media.upload.DeliverySink;
import app.kith.server.media.upload.StagingArea;
import app.kith.server.media.upload.UploadEndings;
import app.kith.server.media.upload.UploadStore;
import app.kith.server.sync.commit.CommitQueue;
import app.kith.server.sync.commit.Decision;
import app.kith.server.sync.erase.Erasures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The thread that erases forgets uploads as well. */
@Tag("server")
class UploadExpiryTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
  private static final AccountId ALICE = new AccountId("alice");
  private static final BlobId BOAT = new BlobId("ab".repeat(32));

  @TempDir Path home;

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private Database database;
  private UploadStore uploads;
  private Eraser eraser;

  @BeforeEach
  void open() throws IOException {
    database = MemoryDatabase.open();
    Path root = home.resolve("blobs");
    FolderBlobStore blobs = FolderBlobStore.open(root, 0);
    BlobHolds holds = new BlobHolds();
    StagingArea area =
        new StagingArea(root.resolve(FolderBlobStore.STAGING), new DiskSpace(root, 0));
    DeliverySink nobody =
        new DeliverySink() {
          @Override
          public void delivered(AccountId account, BlobId blob, long bytes) {}

          @Override
          public void abandoned(BlobId blob) {}
        };
    uploads =
        new UploadStore(
            database,
            area,
            new UploadEndings(database, area, blobs, holds, nobody),
            new IdSource(new Random()),
            now::get,
            Limits.STANDARD);
    Erasures nothing =
        new Erasures(
            new CommitQueue() {
              @Override
              public <R> CompletableFuture<R> submit(Decision<R> decision) {
                throw new IllegalStateException("nothing is due: " + decision);
              }
            });
    RenditionJobs renditions =
        new RenditionJobs(
            database,
            blobs,
            holds,
            new InProcessRenderer(MediaBounds.STANDARD),
            (copies, after) -> {},
            now::get);
    eraser = new Eraser(database, blobs, holds, renditions, nothing, now::get);
  }

  @AfterEach
  void close() throws IOException {
    database.close();
  }

  @Test
  void whatHasExpiredIsForgottenAtTheStart() throws IOException {
    uploads.create(ALICE, BOAT, 1_000);
    now.set(NOW.plus(UploadStore.KEPT));

    try (EraseWorker worker = EraseWorker.start(eraser, uploads, now::get)) {
      awaitNone();
    }
  }

  @Test
  void whatExpiresLaterIsForgottenWithTheNextLook() throws IOException {
    uploads.create(ALICE, BOAT, 1_000);
    try (EraseWorker worker = EraseWorker.start(eraser, uploads, now::get)) {
      now.set(NOW.plus(UploadStore.KEPT));
      worker.wake();

      awaitNone();
    }
  }

  @Test
  void closingDoesNotWaitForTheNextLook() throws IOException {
    EraseWorker worker = EraseWorker.start(eraser, uploads, now::get);
    long start = System.nanoTime();

    worker.close();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(1));
  }

  private void awaitNone() throws IOException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (database.<Boolean>read(tx -> tx.exists("select 1 from upload"))) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
