package app.kith.server.media.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.container.MediaBounds;
import app.kith.core.model.BlobId;
import app.kith.server.blob.BlobHolds;
import app.kith.server.blob.BlobStore;
import app.kith.server.blob.ForwardingBlobStore;
import app.kith.server.blob.MemoryBlobStore;
import app.kith.server.database.Database;
import app.kith.server.database.MemoryDatabase;
import app.kith.server.media.render.Rendering;
import app.kith.server.media.render.process.InProcessRenderer;
import app.kith.server.media.render.process.PictureRenderer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class RenditionJobsTest {
  private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

  private final MemoryBlobStore blobs = new MemoryBlobStore();
  private final BlobHolds holds = new BlobHolds();

  /** What was said of copies before they were stored, and of those that nobody wanted. */
  private final List<Map.Entry<Duration, Set<BlobId>>> unfinished = new ArrayList<>();

  private Instant now = START;
  private Database database;
  private RenditionJobs jobs;
  private BlobId picture;

  /** A database with nothing in it. */
  protected Database empty() throws IOException {
    return MemoryDatabase.open();
  }

  @BeforeEach
  void open() throws IOException {
    database = empty();
    jobs = jobs(blobs);
    picture = blobs.add(png(1_200, 300));
  }

  private RenditionJobs jobs(BlobStore store) {
    return jobs(store, new InProcessRenderer(MediaBounds.STANDARD));
  }

  private RenditionJobs jobs(BlobStore store, PictureRenderer renderer) {
    return new RenditionJobs(
        database,
        store,
        holds,
        renderer,
        (copies, after) -> unfinished.add(Map.entry(after, copies)),
        () -> now);
  }

  @AfterEach
  void close() throws IOException {
    database.close();
  }

  @Test
  void aPictureGetsTheSizesThatItExceeds() throws IOException {
    enqueue();

    assertThat(jobs.runNext()).isTrue();

    Rendition small = jobs.find(picture, 256).orElseThrow();
    assertThat(small.width()).isEqualTo(256);
    assertThat(small.height()).isEqualTo(64);
    assertThat(small.type()).isEqualTo("image/jpeg");
    assertThat(blobs.size(small.blob())).hasValue(small.bytes());
    assertThat(jobs.find(picture, 300)).map(Rendition::size).contains(1_024);
    assertThat(jobs.find(picture, 2_048)).isEmpty();
    assertThat(jobs.runNext()).isFalse();
    assertThat(jobs.nextDue()).isEmpty();
  }

  @Test
  void aSmallPictureServesItselfAndIsDecodedOnce() throws IOException {
    picture = blobs.add(png(200, 100));
    assertThat(jobs.findOrMake(picture, 256)).isEmpty();

    blobs.delete(picture);

    // Made again, it would fail for want of the picture and leave work behind.
    assertThat(jobs.findOrMake(picture, 256)).isEmpty();
    assertThat(jobs.findOrMake(picture, 2_048)).isEmpty();
    assertThat(jobs.nextDue()).isEmpty();
  }

  @Test
  void askingTwiceIsAskingOnce() throws IOException {
    enqueue();
    enqueue();

    assertThat(jobs.runNext()).isTrue();
    assertThat(jobs.runNext()).isFalse();
  }

  @Test
  void whatIsMissingIsMadeForWhoeverWaits() throws IOException {
    assertThat(jobs.find(picture, 256)).isEmpty();

    assertThat(jobs.findOrMake(picture, 256)).map(Rendition::width).contains(256);
    assertThat(jobs.find(picture, 1_024)).isPresent();
    assertThat(jobs.findOrMake(picture, 5_000)).isEmpty();
    assertThat(jobs.runNext()).isFalse();
  }

  @Test
  void aFailureIsTriedAgainFourTimesEachTimeLater() throws IOException {
    blobs.delete(picture);
    enqueue();
    List<Long> pauses = new ArrayList<>();

    while (jobs.nextDue().isPresent()) {
      assertThat(jobs.runNext()).isTrue();
      assertThat(jobs.runNext()).isFalse();
      Instant due = jobs.nextDue().orElse(now);
      pauses.add(Duration.between(now, due).toSeconds());
      now = due;
    }

    assertThat(pauses).containsExactly(10L, 40L, 160L, 640L, 0L);
    assertThat(row()).startsWith("failed 5 app.kith.server.blob.MissingBlobException");
    assertThat(jobs.findOrMake(picture, 256)).isEmpty();
    assertThat(jobs.nextDue()).isEmpty();
  }

  @Test
  void aFailureThatPassedIsMadeUpFor() throws IOException {
    enqueue();
    blobs.delete(picture);
    assertThat(jobs.runNext()).isTrue();
    assertThat(jobs.findOrMake(picture, 256)).isEmpty();
    assertThat(row()).startsWith("waiting 1 ");

    blobs.add(png(1_200, 300));
    now = now.plusSeconds(10);

    assertThat(jobs.runNext()).isTrue();
    assertThat(jobs.find(picture, 256)).isPresent();
  }

  @Test
  void whatIsNoPictureIsGivenUpAtOnce() throws IOException {
    picture = blobs.add("no picture".getBytes(StandardCharsets.UTF_8));
    enqueue();

    assertThat(jobs.runNext()).isTrue();

    assertThat(row()).startsWith("failed 1 This file is not a picture");
  }

  @Test
  void aPictureThatKeepsBreakingWhatDrawsIsGivenUpWithItsReason() throws IOException {
    jobs = jobs(blobs, (source, sizes) -> new Rendering.Failed("it ended with code 137"));
    enqueue();

    for (int i = 0; i < 5; i++) {
      assertThat(jobs.runNext()).isTrue();
      assertThat(jobs.runNext()).isFalse();
      now = now.plus(Duration.ofMinutes(15));
    }

    assertThat(row()).isEqualTo("failed 5 it ended with code 137");
    assertThat(jobs.runNext()).isFalse();
  }

  @Test
  void workThatAKilledProcessHadBegunIsDoneAfterItsLeaseOrTheNextStart() throws IOException {
    enqueue();
    claimAndDie();
    assertThat(jobs.runNext()).isFalse();

    now = now.plus(Duration.ofMinutes(5));
    claimAndDie();
    jobs.recover();

    assertThat(jobs.runNext()).isTrue();
    assertThat(jobs.find(picture, 256)).isPresent();
  }

  @Test
  void aPictureThatKeepsKillingTheProcessIsGivenUp() throws IOException {
    enqueue();
    for (int i = 0; i < 5; i++) {
      claimAndDie();
      jobs.recover();
    }

    assertThat(jobs.runNext()).isTrue();

    assertThat(row()).isEqualTo("failed 6 it ended the server 5 times");
  }

  @Test
  void forWhatIsNotThereNoWorkIsLeftBehind() throws IOException {
    blobs.delete(picture);

    assertThat(jobs.findOrMake(picture, 256)).isEmpty();

    assertThat(jobs.nextDue()).isEmpty();
  }

  @Test
  void anErasedPictureIsForgottenWithItsRenditionsAndItsWork() throws IOException {
    Rendition small = jobs.findOrMake(picture, 256).orElseThrow();
    Rendition large = jobs.findOrMake(picture, 1_024).orElseThrow();
    enqueue();

    assertThat(jobs.copiesOf(Set.of(picture)))
        .containsExactlyInAnyOrder(small.blob(), large.blob());
    assertThat(jobs.isCopy(small.blob())).isTrue();
    jobs.forget(Set.of(picture));

    assertThat(jobs.copiesOf(Set.of(picture))).isEmpty();
    assertThat(jobs.isCopy(small.blob())).isFalse();
    assertThat(jobs.find(picture, 256)).isEmpty();
    assertThat(jobs.nextDue()).isEmpty();
  }

  @Test
  void copiesAreOnRecordBeforeTheyAreStored() throws IOException {
    jobs = jobs(new FullStore());
    enqueue();

    assertThat(jobs.runNext()).isTrue();

    assertThat(blobs.list()).containsExactly(picture);
    assertThat(unfinished).hasSize(1);
    assertThat(unfinished.getFirst().getKey()).isPositive();
    assertThat(unfinished.getFirst().getValue()).hasSize(2);
  }

  @Test
  void whatNobodyWantsAnyMoreIsToBeErasedAtOnce() throws IOException {
    jobs = jobs(new ForgottenWhileRead());
    enqueue();

    assertThat(jobs.runNext()).isTrue();

    assertThat(jobs.find(picture, 256)).isEmpty();
    assertThat(unfinished).extracting(Map.Entry::getKey).contains(Duration.ZERO);
    assertThat(unfinished.getLast().getValue())
        .containsExactlyInAnyOrderElementsOf(
            blobs.list().filter(blob -> !blob.equals(picture)).toList());
  }

  @Test
  void whatIsWorkedOnIsHeldAndLetGoAfterwards() throws IOException {
    jobs = jobs(new ForgottenWhileRead());

    jobs.findOrMake(picture, 256);

    List<BlobId> all = blobs.list().toList();
    assertThat(all).hasSize(3);
    for (BlobId each : all) {
      assertThat(holds.alone(each)).isPresent();
    }
  }

  /** Has no room. */
  private final class FullStore extends ForwardingBlobStore {
    FullStore() {
      super(blobs);
    }

    @Override
    public void put(BlobId id, InputStream bytes) throws IOException {
      throw new IOException("the disk is full");
    }
  }

  /** Has the picture forgotten as soon as somebody reads it, as if another instance did. */
  private final class ForgottenWhileRead extends ForwardingBlobStore {
    ForgottenWhileRead() {
      super(blobs);
    }

    @Override
    public InputStream open(BlobId id, long from, long length) throws IOException {
      assertThat(holds.alone(picture)).as("it is in use").isEmpty();
      jobs.forget(Set.of(picture));
      return super.open(id, from, length);
    }

    @Override
    public void put(BlobId id, InputStream bytes) throws IOException {
      assertThat(holds.alone(id)).as("it is in use").isEmpty();
      super.put(id, bytes);
    }
  }

  private void enqueue() throws IOException {
    jobs.enqueue(picture);
  }

  private void claimAndDie() throws IOException {
    JdbcJobs rows = new JdbcJobs(RenditionJobs.KIND, "");
    Optional<JdbcJobs.Job> job = database.write(tx -> rows.claimNext(tx, now));
    assertThat(job).isPresent();
  }

  private boolean runNext() {
    try {
      return jobs.runNext();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String row() throws IOException {
    return database.read(tx ->
        tx.first(
                "select state, attempts, error from job where blob = ?",
                row -> row.text(1) + " " + row.number(2) + " " + row.textOrNull(3),
                picture)
            .orElseThrow());
  }

  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
