package app.kith.server.media.upload;

import static app.kith.server.media.upload.UploadWorld.ALICE;
import static app.kith.server.media.upload.UploadWorld.BOAT;
import static app.kith.server.media.upload.UploadWorld.BOAT_ID;
import static app.kith.server.media.upload.UploadWorld.NOW;
import static app.kith.server.media.upload.UploadWorld.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.server.database.Database;
import app.kith.server.database.MemoryDatabase;
import app.kith.server.disk.DiskSpace;
import app.kith.server.media.upload.UploadAnswer.At;
import app.kith.server.media.upload.UploadAnswer.Created;
import app.kith.server.media.upload.UploadAnswer.Gone;
import app.kith.server.media.upload.UploadAnswer.Verified;
import app.kith.server.media.upload.UploadAnswer.WrongChecksum;
import app.kith.server.media.upload.UploadAnswer.WrongHash;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What remains when a request, the sink or the whole server breaks off in the middle. */
@Tag("server")
class UploadRecoveryTest {
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
  void whatCameBeforeTheConnectionBrokeStays() throws IOException {
    assertThatThrownBy(
            () -> world.uploads.append(upload, ALICE, Chunk.of(0, brokenAfter(300), 1_000)))
        .hasMessage("the sender went away");

    assertThat(world.uploads.offset(upload, ALICE)).isEqualTo(new At(300, 1_000, EXPIRES));
    assertThat(world.send(upload, ALICE, 300, 1_000)).isEqualTo(new Verified(BOAT_ID));
  }

  @Test
  void aChunkOfAnotherChecksumIsNotTaken() throws Exception {
    world.send(upload, ALICE, 0, 100);

    assertThat(world.uploads.append(upload, ALICE, checked(100, 500, sha1(101, 501))))
        .isEqualTo(new WrongChecksum());
    assertThatThrownBy(() ->
            world.uploads.append(
                upload, ALICE, new Chunk(100, brokenAfter(300), 900, sha1(100, 1_000))))
        .isInstanceOf(EOFException.class);

    assertThat(world.uploads.offset(upload, ALICE)).isEqualTo(new At(100, 1_000, EXPIRES));
    assertThat(world.uploads.append(upload, ALICE, checked(100, 500, sha1(100, 500))))
        .isEqualTo(new At(500, 1_000, EXPIRES));
  }

  @Test
  void aDeliveryThatFailedIsMadeUpFor() throws IOException {
    world.sinkFails = true;
    assertThatThrownBy(() -> world.send(upload, ALICE, 0, 1_000))
        .hasMessage("the committer is away");
    assertThatThrownBy(() -> world.uploads.offset(upload, ALICE))
        .hasMessage("the committer is away");

    world.sinkFails = false;
    world.restart();

    assertThat(world.uploads.offset(upload, ALICE)).isEqualTo(new At(1_000, 1_000, EXPIRES));
    assertThat(world.deliveries).hasSize(3);
  }

  @Test
  void bytesThatWereAllThereBeforeTheCrashAreVerifiedAfterIt() throws IOException {
    Files.write(world.fileOf(upload), BOAT);

    world.restart();

    assertThat(world.uploads.create(ALICE, BOAT_ID, 1_000))
        .isEqualTo(new Created(upload, 1_000, EXPIRES));
    assertThat(world.deliveries).containsExactly("alice 1000");
  }

  @Test
  void bytesThatCameOutOfTheCrashWrongBeginAnew() throws IOException {
    Files.write(world.fileOf(upload), new byte[1_000]);
    assertThat(world.send(upload, ALICE, 1_000, 1_000)).isEqualTo(new WrongHash());

    upload = world.create(ALICE);
    Files.write(world.fileOf(upload), new byte[1_000]);
    assertThat(world.uploads.offset(upload, ALICE)).isEqualTo(new Gone());

    upload = world.create(ALICE);
    Files.write(world.fileOf(upload), new byte[1_000]);
    Created anew = (Created) world.uploads.create(ALICE, BOAT_ID, 1_000);
    assertThat(anew.offset()).isZero();
    assertThat(anew.upload()).isNotEqualTo(upload);
  }

  @Test
  void anErasedBlobIsSentAgain() throws IOException {
    world.send(upload, ALICE, 0, 1_000);

    world.database.write(session -> session.update("delete from blob_possession"));
    world.blobs.delete(BOAT_ID);

    assertThat(world.uploads.create(ALICE, BOAT_ID, 1_000))
        .isEqualTo(new Created(upload, 0, EXPIRES));
    assertThat(world.send(upload, ALICE, 0, 1_000)).isEqualTo(new Verified(BOAT_ID));
  }

  @Test
  void whatNobodyFinishedIsForgottenAfterSevenDays() throws IOException {
    world.send(upload, ALICE, 0, 400);

    assertThat(world.uploads.sweep(EXPIRES.minusMillis(1))).isZero();
    assertThat(world.uploads.offset(upload, ALICE)).isInstanceOf(At.class);
    assertThat(world.uploads.sweep(EXPIRES)).isEqualTo(1);

    assertThat(world.uploads.offset(upload, ALICE)).isEqualTo(new Gone());
    assertThat(world.staging).isEmptyDirectory();
  }

  @Test
  void anUploadThatWasTakenAwayIsNotStoredAndItsSenderBeginsAnew() throws IOException {
    world.send(upload, ALICE, 0, 400);
    world.takeAway(upload);
    assertThat(world.send(upload, ALICE, 400, 1_000)).isInstanceOf(Gone.class);

    world.uploads.sweep(NOW);
    assertThat(world.fileOf(upload)).doesNotExist();

    UploadId again = world.create(ALICE);
    assertThat(world.send(again, ALICE, 0, 1_000)).isInstanceOf(Verified.class);
  }

  @Test
  void anUploadThatIsTakenAwayWithItsLastBytesIsNotStored() throws IOException {
    InputStream takingAway =
        new SequenceInputStream(
            bytes(0, 1_000),
            new InputStream() {
              @Override
              public int read() throws IOException {
                world.takeAway(upload);
                return -1;
              }
            });

    UploadAnswer answer = world.uploads.append(upload, ALICE, Chunk.of(0, takingAway, 1_000));

    assertThat(answer).isEqualTo(new At(0, 1_000, EXPIRES));
    assertThat(world.blobs.contains(BOAT_ID)).isFalse();
    assertThat(world.fileOf(upload)).doesNotExist();
    assertThat(world.deliveries).isEmpty();
  }

  @Test
  void whatAnUploadThatIsGivenUpMayHaveStoredIsToBeErased() throws IOException {
    world.send(upload, ALICE, 0, 400);

    assertThat(world.uploads.sweep(EXPIRES)).isEqualTo(1);

    assertThat(world.abandoned).containsExactly(BOAT_ID);
  }

  @Test
  void anUploadThatWasDeliveredLeavesNothingToBeErased() throws IOException {
    world.send(upload, ALICE, 0, 1_000);

    assertThat(world.uploads.sweep(EXPIRES)).isEqualTo(1);

    assertThat(world.abandoned).isEmpty();
    assertThat(world.holds.alone(BOAT_ID)).isPresent();
  }

  @Test
  void draftsOfAKilledProcessAreRemoved() throws IOException {
    StagingArea area = new StagingArea(world.staging, new DiskSpace(home, 0));
    Path draft = area.newDraft();
    world.send(upload, ALICE, 0, 400);

    area.removeDrafts();

    assertThat(draft).doesNotExist();
    assertThat(world.fileOf(upload)).exists();
  }

  @Test
  void aFileThatNoUploadOwnsIsRemoved() throws IOException {
    Path orphan = Files.write(world.fileOf(new UploadId("0".repeat(26))), BOAT);
    world.send(upload, ALICE, 0, 400);

    world.uploads.sweep(NOW);

    assertThat(orphan).doesNotExist();
    assertThat(world.fileOf(upload)).exists();
  }

  private static InputStream brokenAfter(int bytes) {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new EOFException("the sender went away");
          }
        };
    return new SequenceInputStream(bytes(0, bytes), broken);
  }

  private static Chunk checked(int from, int to, Optional<Checksum> checksum) {
    return new Chunk(from, bytes(from, to), to - from, checksum);
  }

  private static Optional<Checksum> sha1(int from, int to) throws GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-1").digest(Arrays.copyOfRange(BOAT, from, to));
    return Checksum.parse("sha1 " + Base64.getEncoder().encodeToString(digest));
  }
}
