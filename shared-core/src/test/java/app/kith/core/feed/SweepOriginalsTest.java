package app.kith.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.clock.ClockReading;
import app.kith.core.clock.DeviceClock;
import app.kith.core.json.KithJson;
import app.kith.core.media.OriginalsFolder;
import app.kith.core.media.Placeholders;
import app.kith.core.media.PosterMaker;
import app.kith.core.media.sample.SamplePng;
import app.kith.core.model.Audience;
import app.kith.core.model.BlobId;
import app.kith.core.model.IdSource;
import app.kith.core.model.Limits;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.outbox.DrawerRow;
import app.kith.core.outbox.MemoryOutboxStore;
import app.kith.core.outbox.MutationWriter;
import app.kith.core.outbox.Outbox;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.SampleOutbox;
import app.kith.core.outbox.Upload;
import app.kith.core.remote.HomePictures;
import app.kith.core.remote.MediaCache;
import app.kith.core.store.MemoryLocalStore;
import app.kith.core.store.Position;
import app.kith.core.store.SampleRows;
import app.kith.core.store.StoredRow;
import app.kith.core.sync.media.EraseGone;
import app.kith.core.wire.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepOriginalsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @TempDir Path folder;
  private final MemoryOutboxStore outbox = new MemoryOutboxStore();
  private final MemoryLocalStore base = new MemoryLocalStore();
  private final DeviceClock clock = () -> new ClockReading("boot", 0, NOW.toEpochMilli());
  private final Outbox rules =
      new Outbox(new MutationCodec(KithJson.create()), Limits.STANDARD, Set.of());
  private final MutationWriter writer = new MutationWriter(outbox, rules, clock, Limits.STANDARD);
  private OriginalsFolder originals;
  private HomePictures pictures;
  private SweepOriginals sweep;

  @BeforeEach
  void open() throws IOException {
    originals = new OriginalsFolder(folder.resolve("originals"));
    pictures = new HomePictures(originals, new MediaCache(folder.resolve("cache")));
    sweep = new SweepOriginals(originals, outbox, base, clock);
    base.write(writing -> {
      writing.setPosition(new Position("1.a", "cursor", 1, 1));
      return true;
    });
  }

  private void sweeps() throws IOException {
    sweep.call();
    new EraseGone(base, outbox, rules, clock, pictures).run();
  }

  private Path picture(int which) throws IOException {
    byte[] text = {'n', 0, (byte) ('0' + which)};
    return Files.write(
        folder.resolve(which + ".png"), SamplePng.with(SamplePng.chunk("tEXt", text)));
  }

  /** What a post leaves that was killed after it gave its file the name. */
  private BlobId killed(int which) throws IOException {
    OriginalsFolder.Draft draft = originals.copy(picture(which));
    originals.keep(List.of(draft));
    return draft.digest().id();
  }

  private void posts(int which) throws IOException {
    PublishPost publish =
        new PublishPost(
            originals,
            Placeholders.NONE,
            PosterMaker.NONE,
            writer,
            IdSource.secure(),
            clock,
            Limits.STANDARD);
    assertThat(publish.publish(List.of(picture(which)), "", Audience.COMMUNITY))
        .isInstanceOf(PublishPost.Result.Posted.class);
  }

  @Test
  void whatNoPostNamesGoes() throws IOException {
    posts(1);
    BlobId abandoned = killed(2);

    sweeps();

    assertThat(originals.kept()).hasSize(1).doesNotContain(abandoned);
  }

  @Test
  void whatWasSentStays() throws IOException {
    posts(1);
    outbox.write(writing -> {
      Upload upload = writing.uploads().getFirst();
      writing.putUpload(upload.done());
      writing.deleteRow(1);
      return true;
    });

    sweeps();

    assertThat(originals.kept()).hasSize(1);
  }

  @Test
  void whatAPostOfAnotherTimeNamesStays() throws IOException {
    BlobId confirmed = killed(1);
    BlobId refused = killed(2);
    Row row = SampleRows.row(Row.ORIGINALS, "alice", "p1", 1, 1, false);
    StoredRow placed = SampleRows.placed("p1-o", "a:alice/me", 1, row);
    base.write(writing -> {
      writing.putRow(SampleRows.withBodies(placed, "{\"files\":[\"" + confirmed + "\"]}", "{}"));
      return true;
    });
    outbox.write(writing -> {
      writing.putDrawer(
          new DrawerRow(
              1, 1, "\"" + refused + "\"", "post", "p2", "empty", SampleOutbox.written(1)));
      return true;
    });

    sweeps();

    assertThat(originals.kept()).containsExactlyInAnyOrder(confirmed, refused);
  }

  @Test
  void aPictureThatCouldNotBeSentGoesOnceItsPostIsDeleted() throws IOException {
    posts(1);
    outbox.write(writing -> {
      writing.putUpload(writing.uploads().getFirst().failed("too large"));
      return true;
    });
    sweeps();
    assertThat(outbox.read(OutboxReader::uploads)).hasSize(1);

    outbox.write(writing -> {
      writing.deleteRow(1);
      return true;
    });
    sweeps();

    assertThat(outbox.read(OutboxReader::uploads)).isEmpty();
    assertThat(originals.kept()).isEmpty();
  }

  @Test
  void whileBaseIsBeingFetchedNothingGoes() throws IOException {
    killed(1);
    base.write(writing -> {
      writing.setPosition(Position.START);
      return true;
    });

    sweeps();

    assertThat(originals.kept()).hasSize(1);
  }

  @Test
  void draftsOfADayAgoGoAndYoungerOnesStay() throws IOException {
    OriginalsFolder.Draft old = originals.copy(picture(1));
    OriginalsFolder.Draft young = originals.copy(picture(2));
    Duration day = Duration.ofDays(1);
    Files.setLastModifiedTime(old.file(), FileTime.from(NOW.minus(day).minusSeconds(1)));
    Files.setLastModifiedTime(young.file(), FileTime.from(NOW.minus(day).plusSeconds(1)));

    sweeps();

    assertThat(old.file()).doesNotExist();
    assertThat(young.file()).exists();
  }

  @Test
  void aDeviceThatNeverPostedHasNothingToSweep() throws IOException {
    sweeps();

    assertThat(folder.resolve("originals")).doesNotExist();
  }
}
