package app.kith.server.blob;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.BlobId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class BlobHoldsTest {
  private static final BlobId BOAT = new BlobId("ab".repeat(32));
  private static final BlobId LAKE = new BlobId("cd".repeat(32));

  private final BlobHolds holds = new BlobHolds();

  @Test
  void manyShareABlobAndNobodyIsAloneWithItThen() throws IOException {
    try (BlobHolds.Hold one = holds.share(BOAT);
        BlobHolds.Hold other = holds.share(BOAT)) {
      assertThat(one.blob()).isEqualTo(other.blob());
      other.close();
      other.close();
      assertThat(holds.alone(BOAT)).isEmpty();
    }

    assertThat(holds.alone(BOAT)).isPresent();
  }

  @Test
  void onlyOneIsAloneWithABlob() throws IOException {
    try (BlobHolds.Hold alone = holds.alone(BOAT).orElseThrow()) {
      assertThat(holds.alone(alone.blob())).isEmpty();
      assertThat(holds.alone(LAKE)).isPresent();
    }
  }

  @Test
  void whoeverSharesWaitsUntilNobodyIsAloneWithIt() throws Exception {
    BlobHolds.Hold alone = holds.alone(BOAT).orElseThrow();
    CompletableFuture<BlobHolds.Hold> shared = CompletableFuture.supplyAsync(() -> shared(holds));

    try (BlobHolds.Hold another = holds.share(LAKE)) {
      assertThat(another.blob()).isEqualTo(LAKE);
      assertThat(shared).isNotDone();
    }
    alone.close();

    assertThat(shared.get(20, TimeUnit.SECONDS).blob()).isEqualTo(BOAT);
    assertThat(holds.alone(BOAT)).isEmpty();
  }

  private static BlobHolds.Hold shared(BlobHolds holds) {
    try {
      return holds.share(BOAT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To the operating system two open files of one process are as good as two processes. */
  @Nested
  class AmongServersOfOneFolder {
    @TempDir Path folder;

    @Test
    void whatOneHoldsTheOtherIsNotAloneWith() throws IOException {
      try (FolderLocks first = FolderLocks.open(folder.resolve("first"));
          FolderLocks second = FolderLocks.open(folder.resolve("first"))) {
        BlobHolds here = new BlobHolds(first);
        BlobHolds there = new BlobHolds(second);
        BlobHolds.Hold held = here.share(BOAT);
        BlobHolds.Hold again = here.share(BOAT);

        assertThat(there.alone(BOAT)).isEmpty();
        assertThat(there.alone(LAKE)).isPresent();
        held.close();
        assertThat(there.alone(BOAT)).isEmpty();
        again.close();
        assertThat(there.alone(BOAT)).isPresent();
        assertThat(here.alone(BOAT)).isEmpty();
      }
    }
  }
}
