package app.kith.server.media.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.container.MediaBounds;
import app.kith.core.model.BlobId;
import app.kith.server.blob.BlobHolds;
import app.kith.server.blob.ForwardingBlobStore;
import app.kith.server.blob.MemoryBlobStore;
import app.kith.server.database.Database;
import app.kith.server.database.MemoryDatabase;
import app.kith.server.media.render.process.InProcessRenderer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("server")
@Timeout(60)
class RenditionWorkerTest {
  private final MemoryBlobStore memory = new MemoryBlobStore();
  private final CountDownLatch stored = new CountDownLatch(1);
  private Database database;
  private RenditionJobs jobs;
  private BlobId picture;

  @BeforeEach
  void open() throws IOException {
    database = MemoryDatabase.open();
    jobs =
        new RenditionJobs(
            database,
            new CountingStore(),
            new BlobHolds(),
            new InProcessRenderer(MediaBounds.STANDARD),
            (copies, after) -> {},
            InstantSource.system());
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png", png);
    picture = memory.add(png.toByteArray());
  }

  @AfterEach
  void close() throws IOException {
    database.close();
  }

  @Test
  void workThatIsThereAtTheStartIsDone() throws Exception {
    jobs.enqueue(picture);

    try (RenditionWorker worker = RenditionWorker.start(jobs, InstantSource.system())) {
      assertThat(worker).isNotNull();
      assertThat(stored.await(30, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(jobs.find(picture, 256)).isPresent();
  }

  @Test
  void workThatComesLaterWakesIt() throws Exception {
    try (RenditionWorker worker = RenditionWorker.start(jobs, InstantSource.system())) {
      worker.ask(picture);
      assertThat(stored.await(30, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(jobs.find(picture, 256)).isPresent();
  }

  /** Tells when a rendition was stored. */
  private final class CountingStore extends ForwardingBlobStore {
    CountingStore() {
      super(memory);
    }

    @Override
    public void put(BlobId id, InputStream bytes) throws IOException {
      super.put(id, bytes);
      stored.countDown();
    }
  }
}
