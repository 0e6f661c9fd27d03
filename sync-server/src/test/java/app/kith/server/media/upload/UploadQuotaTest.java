package app.kith.server.media.upload;

import static app.kith.server.media.upload.UploadWorld.ALICE;
import static app.kith.server.media.upload.UploadWorld.BOAT;
import static app.kith.server.media.upload.UploadWorld.BOAT_ID;
import static app.kith.server.media.upload.UploadWorld.BOB;
import static app.kith.server.media.upload.UploadWorld.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.BlobId;
import app.kith.server.database.MemoryDatabase;
import app.kith.server.media.upload.UploadAnswer.Created;
import app.kith.server.media.upload.UploadAnswer.TooMany;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class UploadQuotaTest {
  @TempDir Path home;
  private UploadWorld world;

  @BeforeEach
  void open() throws IOException {
    world = new UploadWorld(home, MemoryDatabase.open());
  }

  @AfterEach
  void close() throws IOException {
    world.close();
  }

  private static BlobId blob(int which) {
    return new BlobId(String.format("%064x", which));
  }

  @Test
  void anAccountBeginsAsManyAsItMayAndGoesOnWithThose() throws IOException {
    world.allows(2, 10_000);
    UploadId boat = world.create(ALICE);
    world.uploads.create(ALICE, blob(1), 10);

    assertThat(world.uploads.create(ALICE, blob(2), 10)).isEqualTo(new TooMany());

    assertThat(world.uploads.create(ALICE, blob(1), 10)).isInstanceOf(Created.class);
    assertThat(world.uploads.create(BOB, blob(2), 10)).isInstanceOf(Created.class);
    world.send(boat, ALICE, 0, BOAT.length);
    assertThat(world.uploads.create(ALICE, blob(2), 10)).isInstanceOf(Created.class);
  }

  @Test
  void theBytesThatAreAnnouncedAreBoundedToo() throws IOException {
    world.allows(10, 1_500);
    world.create(ALICE);

    assertThat(world.uploads.create(ALICE, blob(1), 501)).isEqualTo(new TooMany());
    assertThat(world.uploads.create(ALICE, blob(1), 500)).isInstanceOf(Created.class);
  }

  @Test
  void whatIsForgottenOrGivenUpMakesRoom() throws IOException {
    world.allows(1, 10_000);
    Created first = (Created) world.uploads.create(ALICE, blob(1), 10);
    world.uploads.terminate(first.upload(), ALICE);
    world.uploads.create(ALICE, blob(2), 10);

    assertThat(world.uploads.create(ALICE, blob(3), 10)).isEqualTo(new TooMany());
    world.uploads.sweep(NOW.plus(UploadStore.KEPT));

    assertThat(world.uploads.create(ALICE, blob(3), 10)).isInstanceOf(Created.class);
  }

  @Test
  void aBlobThatWasDeliveredNeedsNoRoom() throws IOException {
    world.send(world.create(ALICE), ALICE, 0, BOAT.length);
    world.uploads.sweep(NOW.plus(UploadStore.KEPT));
    world.allows(1, 10);
    world.uploads.create(ALICE, blob(1), 10);

    assertThat(world.uploads.create(ALICE, BOAT_ID, BOAT.length))
        .isInstanceOfSatisfying(
            Created.class, created -> assertThat(created.offset()).isEqualTo(BOAT.length));
  }

  @Test
  void manyThatBeginAtOnceDoNotExceedItTogether() throws Exception {
    world.allows(3, 10_000);
    List<Future<UploadAnswer>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 24; i++) {
        BlobId blob = blob(i);
        answers.add(threads.submit(() -> world.uploads.create(ALICE, blob, 10)));
      }
    }

    int created = 0;
    for (Future<UploadAnswer> answer : answers) {
      created += answer.get() instanceof Created ? 1 : 0;
    }
    assertThat(created).isEqualTo(3);
  }
}
