package app.kith.server.media.upload;

import static app.kith.server.media.upload.UploadWorld.ALICE;
import static app.kith.server.media.upload.UploadWorld.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.server.media.upload.UploadAnswer.Gone;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class UploadSweeperTest {
  @TempDir Path home;

  @Test
  void whatExpiresWhileTheServerRunsIsForgotten() throws IOException {
    AtomicReference<Instant> now = new AtomicReference<>(NOW);
    try (UploadWorld world = new UploadWorld(home)) {
      UploadId upload = world.create(ALICE);
      try (UploadSweeper sweeper =
          UploadSweeper.start(world.uploads, now::get, Duration.ofMillis(5))) {
        now.set(NOW.plus(UploadStore.KEPT));

        await(world, upload);
      }
    }
  }

  private static void await(UploadWorld world, UploadId upload) throws IOException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!world.uploads.offset(upload, ALICE).equals(new Gone())) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @Test
  void closingDoesNotWaitForTheNextSweep() throws IOException {
    try (UploadWorld world = new UploadWorld(home)) {
      UploadSweeper sweeper = UploadSweeper.start(world.uploads, () -> NOW, Duration.ofHours(1));
      long start = System.nanoTime();

      sweeper.close();

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(1));
    }
  }
}
