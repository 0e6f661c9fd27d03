package app.kith.server.media.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.core.media.container.MediaBounds;
import app.kith.core.model.Audience;
import app.kith.core.model.BlobId;
import app.kith.core.model.Limits;
import app.kith.server.account.state.JdbcAccountTables;
import app.kith.server.blob.BlobHolds;
import app.kith.server.blob.BlobStore;
import app.kith.server.blob.ForwardingBlobStore;
import app.kith.server.blob.MemoryBlobStore;
import app.kith.server.database.Database;
import app.kith.server.database.MemoryDatabase;
import app.kith.server.http.Waiting;
import app.kith.server.media.render.process.InProcessRenderer;
import app.kith.server.media.rendition.Rendition;
import app.kith.server.media.rendition.RenditionJobs;
import app.kith.server.sync.Village;
import app.kith.server.sync.Villager;
import app.kith.server.sync.erase.Erasures;
import app.kith.server.sync.jdbc.JdbcChangeLog;
import app.kith.server.sync.jdbc.JdbcTable;
import app.kith.server.sync.jdbc.JdbcTables;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class EraserTest {
  private final MemoryBlobStore blobs = new MemoryBlobStore();
  private final BlobHolds holds = new BlobHolds();
  private Database database;
  private Village village;
  private Villager alice;
  private Erasures erasures;
  private RenditionJobs renditions;
  private BlobId picture;

  /** A database with nothing in it. */
  protected Database empty() throws IOException {
    return MemoryDatabase.open();
  }

  @BeforeEach
  void open() throws IOException {
    database = empty();
    List<JdbcTable<?, ?>> tables = new ArrayList<>(JdbcTables.all());
    tables.addAll(JdbcAccountTables.all());
    village =
        new Village(JdbcChangeLog.open(database, tables, Village.EPOCH), Limits.STANDARD, Set.of());
    alice = village.member("alice");
    erasures = new Erasures(village.queue());
    renditions =
        new RenditionJobs(
            database,
            blobs,
            holds,
            new InProcessRenderer(MediaBounds.STANDARD),
            (copies, after) -> Waiting.on(erasures.lookAt(copies, after)),
            this::now);
    picture = blobs.add(png(1_200, 300));
    village.delivered(alice, picture);
    alice.posts("p1", Audience.COMMUNITY, "Boat", picture.value());
  }

  @AfterEach
  void close() throws IOException {
    database.close();
  }

  private Eraser eraser(BlobStore store) {
    return new Eraser(database, store, holds, renditions, erasures, this::now);
  }

  /** Looks until nothing more is due at once. */
  private boolean erases() throws IOException {
    Eraser eraser = eraser(blobs);
    boolean all = eraser.run(() -> true);
    return eraser.run(() -> true) && all;
  }

  private Instant now() {
    return Instant.ofEpochMilli(village.now());
  }

  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  @Test
  void aPictureGoesWithItsRenditions() throws IOException {
    renditions.findOrMake(picture, 256);
    assertThat(blobs.list()).hasSize(3);

    alice.deletes("p1");

    assertThat(erases()).isTrue();
    assertThat(blobs.list()).isEmpty();
    assertThat(renditions.copiesOf(Set.of(picture))).isEmpty();
  }

  @Test
  void renditionsOfALivingPictureStay() throws IOException {
    renditions.findOrMake(picture, 256);
    village.pass(Duration.ofHours(2));

    assertThat(erases()).isTrue();

    assertThat(blobs.list()).hasSize(3);
    assertThat(eraser(blobs).untilDue())
        .hasValueSatisfying(until -> assertThat(until).isPositive());
  }

  @Test
  void renditionsThatACrashLeftWithoutARecordGo() throws IOException {
    BlobId left = blobs.add(png(30, 30));
    Waiting.on(erasures.lookAt(Set.of(left), Duration.ofHours(1)));
    assertThat(erases()).isTrue();
    assertThat(blobs.contains(left)).isTrue();

    village.pass(Duration.ofHours(1));

    assertThat(erases()).isTrue();
    assertThat(blobs.list()).containsExactly(picture);
  }

  @Test
  void aRenditionThatIsAnotherPicturesTooStays() throws IOException {
    renditions.findOrMake(picture, 256);
    BlobId small = renditions.find(picture, 256).map(Rendition::blob).orElseThrow();
    village.delivered(alice, small);
    alice.posts("p2", Audience.COMMUNITY, "The small one", small.value());

    alice.deletes("p1");
    assertThat(erases()).isTrue();
    assertThat(blobs.list()).containsExactly(small);

    alice.deletes("p2");
    assertThat(erases()).isTrue();
    assertThat(blobs.list()).isEmpty();
  }

  @Test
  void aDeletedPictureStaysAsTheRenditionOfAnother() throws IOException {
    renditions.findOrMake(picture, 256);
    BlobId small = renditions.find(picture, 256).map(Rendition::blob).orElseThrow();
    village.delivered(alice, small);
    alice.posts("p2", Audience.COMMUNITY, "The small one", small.value());

    alice.deletes("p2");
    assertThat(erases()).isTrue();

    assertThat(blobs.list()).hasSize(3);
  }

  @Test
  void whatIsInUseIsLeftForLater() throws IOException {
    alice.deletes("p1");

    try (BlobHolds.Hold hold = holds.share(picture)) {
      assertThat(erases()).isFalse();
      assertThat(blobs.contains(hold.blob())).isTrue();
    }

    assertThat(erases()).isTrue();
    assertThat(blobs.list()).isEmpty();
  }

  @Test
  void anUploadUnderWayOfTheSameBytesIsNotErased() throws IOException {
    alice.deletes("p1");
    try (BlobHolds.Hold hold = holds.share(picture)) {
      assertThat(erases()).isFalse();
      village.delivered(alice, hold.blob());
    }

    assertThat(erases()).isTrue();

    assertThat(blobs.list()).containsExactly(picture);
  }

  @Test
  void whatFailsInBetweenIsDoneTheNextTime() throws IOException {
    renditions.findOrMake(picture, 256);
    alice.deletes("p1");
    BlobStore failing =
        new ForwardingBlobStore(blobs) {
          @Override
          public boolean delete(BlobId id) throws IOException {
            throw new IOException("the disk is gone");
          }
        };

    assertThatThrownBy(() -> eraser(failing).run(() -> true)).hasMessage("the disk is gone");
    assertThat(blobs.list()).hasSize(3);

    assertThat(erases()).isTrue();
    assertThat(blobs.list()).isEmpty();
  }

  @Test
  void nothingIsBegunOnceTheServerCloses() throws IOException {
    alice.deletes("p1");

    eraser(blobs).run(() -> false);

    assertThat(blobs.list()).containsExactly(picture);
  }

  @Test
  void whoReadsItMayReadItToTheEnd() throws IOException {
    long size = blobs.size(picture).orElseThrow();
    try (InputStream reading = blobs.open(picture, 0, size)) {
      assertThat(reading.read()).isNotNegative();
      alice.deletes("p1");

      assertThat(erases()).isTrue();

      assertThat(reading.readAllBytes()).hasSize((int) size - 1);
    }
  }

  @Test
  void itIsKnownWhenTheNextIsDue() throws IOException {
    BlobId unused = blobs.add(png(30, 30));
    village.delivered(alice, unused);

    assertThat(eraser(blobs).untilDue()).contains(Duration.ofDays(7));
  }
}
