package app.kith.server.media.upload;

import static app.kith.server.media.upload.UploadWorld.ALICE;
import static app.kith.server.media.upload.UploadWorld.BOAT_ID;
import static app.kith.server.media.upload.UploadWorld.BOB;
import static app.kith.server.media.upload.UploadWorld.NOW;
import static app.kith.server.media.upload.UploadWorld.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.core.model.Limits;
import app.kith.server.database.Database;
import app.kith.server.database.MemoryDatabase;
import app.kith.server.disk.DiskFullException;
import app.kith.server.media.upload.UploadAnswer.At;
import app.kith.server.media.upload.UploadAnswer.Busy;
import app.kith.server.media.upload.UploadAnswer.Created;
import app.kith.server.media.upload.UploadAnswer.Gone;
import app.kith.server.media.upload.UploadAnswer.OutOfBounds;
import app.kith.server.media.upload.UploadAnswer.Terminated;
import app.kith.server.media.upload.UploadAnswer.TooLong;
import app.kith.server.media.upload.UploadAnswer.Verified;
import app.kith.server.media.upload.UploadAnswer.WrongHash;
import app.kith.server.media.upload.UploadAnswer.WrongOffset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class UploadStoreTest {
  private static final Instant EXPIRES = NOW.plus(Duration.ofDays(7));

  @TempDir Path home;
  private UploadWorld world;
  private UploadId upload;

  /** A database with nothing in it. */
  protected Database empty() throws IOException {
    return MemoryDatabase.open();
  }

  @BeforeEach
  void begin() throws IOException {
    world = new UploadWorld(home, empty());
    upload = world.create(ALICE);
  }

  @AfterEach
  void close() throws IOException {
    world.close();
  }

  @Test
  void aBlobInThreeChunksIsVerifiedStoredAndDelivered() throws IOException {
    assertThat(world.send(upload, ALICE, 0, 400)).isEqualTo(new At(400, 1_000, EXPIRES));
    assertThat(world.send(upload, ALICE, 400, 999)).isEqualTo(new At(999, 1_000, EXPIRES));
    assertThat(world.send(upload, ALICE, 999, 1_000)).isEqualTo(new Verified(BOAT_ID));

    assertThat(world.blobs.size(BOAT_ID)).hasValue(1_000);
    assertThat(world.deliveries).containsExactly("alice 1000");
    assertThat(world.staging).isEmptyDirectory();
  }

  @Test
  void anOffsetSurvivesARestart() throws IOException {
    world.send(upload, ALICE, 0, 400);

    world.restart();

    assertThat(world.uploads.offset(upload, ALICE)).isEqualTo(new At(400, 1_000, EXPIRES));
    assertThat(world.send(upload, ALICE, 400, 1_000)).isEqualTo(new Verified(BOAT_ID));
  }

  @Test
  void askingAgainFindsTheUploadThatIsUnderWay() throws IOException {
    world.send(upload, ALICE, 0, 400);

    assertThat(world.uploads.create(ALICE, BOAT_ID, 1_000))
        .isEqualTo(new Created(upload, 400, EXPIRES));
  }

  @Test
  void aBlobHasAtLeastOneByteAndAtMostTheLimit() throws IOException {
    long limit = Limits.STANDARD.blobBytes();

    assertThat(world.uploads.create(BOB, BOAT_ID, 0)).isEqualTo(new OutOfBounds(limit));
    assertThat(world.uploads.create(BOB, BOAT_ID, limit + 1)).isEqualTo(new OutOfBounds(limit));
    assertThat(world.uploads.create(BOB, BOAT_ID, limit)).isInstanceOf(Created.class);
  }

  @Test
  void anotherLengthBeginsAnew() throws IOException {
    world.send(upload, ALICE, 0, 400);

    Created anew = (Created) world.uploads.create(ALICE, BOAT_ID, 2_000);

    assertThat(anew.offset()).isZero();
    assertThat(anew.upload()).isNotEqualTo(upload);
    assertThat(world.uploads.offset(upload, ALICE)).isEqualTo(new Gone());
    assertThat(world.fileOf(upload)).doesNotExist();
  }

  @Test
  void onlyTheNextByteIsTaken() throws IOException {
    world.send(upload, ALICE, 0, 400);

    assertThat(world.send(upload, ALICE, 0, 400)).isEqualTo(new WrongOffset(400));
    assertThat(world.send(upload, ALICE, 401, 500)).isEqualTo(new WrongOffset(400));
    assertThat(world.send(upload, ALICE, 400, 500)).isEqualTo(new At(500, 1_000, EXPIRES));
  }

  @Test
  void aChunkWithMoreThanIsMissingIsNotTaken() throws IOException {
    world.send(upload, ALICE, 0, 400);
    InputStream tooMany = new ByteArrayInputStream(new byte[601]);

    assertThat(world.uploads.append(upload, ALICE, Chunk.of(400, tooMany, 601)))
        .isEqualTo(new TooLong());
    assertThat(world.uploads.append(upload, ALICE, Chunk.of(400, tooMany, Chunk.UNKNOWN)))
        .isEqualTo(new TooLong());

    assertThat(world.uploads.offset(upload, ALICE)).isEqualTo(new At(400, 1_000, EXPIRES));
    assertThat(world.fileOf(upload)).hasSize(400);
  }

  @Test
  void oneRequestBringsAtMostTheLimitOfAChunk() throws IOException {
    int limit = Limits.STANDARD.chunkBytes();
    UploadId large = ((Created) world.uploads.create(BOB, BOAT_ID, limit * 2L)).upload();

    assertThat(world.uploads.append(large, BOB, Chunk.of(0, bytes(0, 0), limit + 1)))
        .isEqualTo(new TooLong());
  }

  @Test
  void aChunkOfUnknownLengthIsTakenToItsEnd() throws IOException {
    Chunk chunk = Chunk.of(0, bytes(0, 1_000), Chunk.UNKNOWN);

    assertThat(world.uploads.append(upload, ALICE, chunk)).isEqualTo(new Verified(BOAT_ID));
  }

  @Test
  void bytesOfSomethingElseAreDiscarded() throws IOException {
    InputStream other = new ByteArrayInputStream(new byte[1_000]);

    assertThat(world.uploads.append(upload, ALICE, Chunk.of(0, other, 1_000)))
        .isEqualTo(new WrongHash());

    assertThat(world.uploads.offset(upload, ALICE)).isEqualTo(new Gone());
    assertThat(world.staging).isEmptyDirectory();
    assertThat(world.deliveries).isEmpty();
    assertThat(world.send(world.create(ALICE), ALICE, 0, 1_000)).isEqualTo(new Verified(BOAT_ID));
  }

  @Test
  void aSecondRequestAtOnceIsRefused() throws IOException {
    List<UploadAnswer> meanwhile = new ArrayList<>();
    InputStream slow =
        new InputStream() {
          @Override
          public int read() throws IOException {
            meanwhile.add(world.send(upload, ALICE, 0, 10));
            meanwhile.add(world.uploads.terminate(upload, ALICE));
            meanwhile.add(world.uploads.offset(upload, ALICE));
            return -1;
          }
        };

    world.uploads.append(upload, ALICE, Chunk.of(0, slow, 10));

    assertThat(meanwhile).containsExactly(new Busy(), new Busy(), new Busy());
    assertThat(world.send(upload, ALICE, 0, 10)).isEqualTo(new At(10, 1_000, EXPIRES));
  }

  @Test
  void theSenderMayGiveUp() throws IOException {
    world.send(upload, ALICE, 0, 400);

    assertThat(world.uploads.terminate(upload, ALICE)).isEqualTo(new Terminated());

    assertThat(world.uploads.terminate(upload, ALICE)).isEqualTo(new Gone());
    assertThat(world.send(upload, ALICE, 400, 500)).isEqualTo(new Gone());
    assertThat(world.staging).isEmptyDirectory();
  }

  @Test
  void nothingBeginsWhereTheDiskHasNoRoom() {
    UploadStore full = world.open(Long.MAX_VALUE);

    assertThatThrownBy(() -> full.create(BOB, BOAT_ID, 1_000))
        .isInstanceOf(DiskFullException.class);
  }

  @Nested
  class Expired {
    @BeforeEach
    void expire() throws IOException {
      world.send(upload, ALICE, 0, 400);
      world.now = EXPIRES;
    }

    @Test
    void itTakesNothingAnyMoreAlthoughNoSweepCameBy() throws IOException {
      assertThat(world.uploads.offset(upload, ALICE)).isEqualTo(new UploadAnswer.Expired());
      assertThat(world.send(upload, ALICE, 400, 1_000)).isEqualTo(new UploadAnswer.Expired());
      assertThat(world.deliveries).isEmpty();
    }

    @Test
    void anotherBeginsAtItsFirstByteWithTimeOfItsOwn() throws IOException {
      Created anew = (Created) world.uploads.create(ALICE, BOAT_ID, 1_000);

      assertThat(anew.upload()).isNotEqualTo(upload);
      assertThat(anew.offset()).isZero();
      assertThat(anew.expires()).isEqualTo(EXPIRES.plus(Duration.ofDays(7)));
      assertThat(world.uploads.offset(upload, ALICE)).isEqualTo(new Gone());
    }
  }

  @Test
  void whatIsDeliveredStaysSoWhenItsTimeIsOver() throws IOException {
    world.send(upload, ALICE, 0, 1_000);
    world.now = EXPIRES;

    assertThat(world.uploads.offset(upload, ALICE)).isEqualTo(new At(1_000, 1_000, EXPIRES));
  }

  @Nested
  class Delivered {
    @BeforeEach
    void deliver() throws IOException {
      world.send(upload, ALICE, 0, 1_000);
    }

    @Test
    void theSameAccountNeedNotSendAgain() throws IOException {
      assertThat(world.uploads.create(ALICE, BOAT_ID, 1_000))
          .isEqualTo(new Created(upload, 1_000, EXPIRES));

      world.uploads.sweep(EXPIRES);
      Created later = (Created) world.uploads.create(ALICE, BOAT_ID, 1_000);

      assertThat(later.offset()).isEqualTo(1_000);
      assertThat(world.uploads.offset(later.upload(), ALICE))
          .isEqualTo(new At(1_000, 1_000, EXPIRES));
    }

    @Test
    void aLostAnswerIsGivenAgain() throws IOException {
      assertThat(world.uploads.offset(upload, ALICE)).isEqualTo(new At(1_000, 1_000, EXPIRES));
      assertThat(world.send(upload, ALICE, 400, 1_000)).isEqualTo(new WrongOffset(1_000));
      assertThat(world.send(upload, ALICE, 1_000, 1_000)).isEqualTo(new Verified(BOAT_ID));
      assertThat(world.deliveries).hasSize(1);
    }

    @Test
    void anotherAccountSendsAllOfItAndLearnsNothing() throws IOException {
      Created created = (Created) world.uploads.create(BOB, BOAT_ID, 1_000);

      assertThat(created.offset()).isZero();
      assertThat(world.uploads.offset(upload, BOB)).isEqualTo(new Gone());
      assertThat(world.send(upload, BOB, 1_000, 1_000)).isEqualTo(new Gone());
      assertThat(world.uploads.terminate(upload, BOB)).isEqualTo(new Gone());
      assertThat(world.send(created.upload(), BOB, 0, 999)).isEqualTo(new At(999, 1_000, EXPIRES));
      assertThat(world.deliveries).containsExactly("alice 1000");
      assertThat(world.send(created.upload(), BOB, 999, 1_000)).isEqualTo(new Verified(BOAT_ID));
      assertThat(world.deliveries).containsExactly("alice 1000", "bob 1000");
    }
  }
}
