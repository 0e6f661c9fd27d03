package app.kith.server.blob;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.BlobId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BlobHoldsTest {
  private static final BlobId BOAT = new BlobId("ab".repeat(32));
  private static final BlobId LAKE = new BlobId("cd".repeat(32));

  private final BlobHolds holds = new BlobHolds();

  @Test
  void manyShareABlobAndNobodyIsAloneWithItThen() {
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
  void onlyOneIsAloneWithABlob() {
    try (BlobHolds.Hold alone = holds.alone(BOAT).orElseThrow()) {
      assertThat(holds.alone(alone.blob())).isEmpty();
      assertThat(holds.alone(LAKE)).isPresent();
    }
  }

  @Test
  void whoeverSharesWaitsUntilNobodyIsAloneWithIt() throws Exception {
    BlobHolds.Hold alone = holds.alone(BOAT).orElseThrow();
    CompletableFuture<BlobHolds.Hold> shared =
        CompletableFuture.supplyAsync(() -> holds.share(BOAT));

    try (BlobHolds.Hold another = holds.share(LAKE)) {
      assertThat(another.blob()).isEqualTo(LAKE);
      assertThat(shared).isNotDone();
    }
    alone.close();

    assertThat(shared.get(20, TimeUnit.SECONDS).blob()).isEqualTo(BOAT);
    assertThat(holds.alone(BOAT)).isEmpty();
  }
}
