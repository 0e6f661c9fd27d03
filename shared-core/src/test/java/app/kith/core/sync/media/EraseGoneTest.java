package app.kith.core.sync.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.clock.ClockReading;
import app.kith.core.json.KithJson;
import app.kith.core.model.Limits;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.outbox.DrawerRow;
import app.kith.core.outbox.JournalRow;
import app.kith.core.outbox.MemoryOutboxStore;
import app.kith.core.outbox.Outbox;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxRow;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.outbox.SampleOutbox;
import app.kith.core.outbox.Upload;
import app.kith.core.store.CachedMedia;
import app.kith.core.store.LocalStore;
import app.kith.core.store.MemoryLocalStore;
import app.kith.core.store.Position;
import app.kith.core.store.SampleRows;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoredRow;
import app.kith.core.wire.Row;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EraseGoneTest {
  private static final String BOAT = "ab".repeat(32);
  private static final String LAKE = "cd".repeat(32);
  private static final long NOW = 1_700_000_000_000L;
  private static final long HOUR = 3_600_000;

  private final LocalStore base = new MemoryLocalStore();
  private final OutboxStore store = new MemoryOutboxStore();
  private final MemoryPictures files = new MemoryPictures();
  private final Outbox outbox =
      new Outbox(new MutationCodec(KithJson.create()), Limits.STANDARD, Set.of());
  private final EraseGone erasing =
      new EraseGone(base, store, outbox, () -> new ClockReading("boot1", 0, NOW), files);

  @BeforeEach
  void aPostHasGone() throws IOException {
    base.write(writer -> {
      writer.setPosition(new Position("1.a", "cursor", 9, 9));
      writer.setErasing(true);
      return true;
    });
  }

  private boolean isDone() throws IOException {
    return !base.<Boolean>read(StoreReader::erasing);
  }

  private void caches(String post, String media, String file) throws IOException {
    files.came(file, NOW);
    base.write(writer -> {
      writer.putCachedMedia(new CachedMedia(post, media, "1024", file, 9));
      return media;
    });
  }

  private void holds(StoredRow row) throws IOException {
    base.write(writer -> {
      writer.putRow(row);
      return row;
    });
  }

  private static StoredRow originals(String post, String blob) {
    StoredRow row =
        SampleRows.placed(
            post + "-o",
            "a:alice/me",
            5,
            SampleRows.row(Row.ORIGINALS, "alice", post, 5, 0, false));
    return SampleRows.withBodies(row, naming(blob), "{}");
  }

  private static String naming(String blob) {
    return "{\"files\":[{\"media\":\"m1\",\"sha256\":\"" + blob + "\"}]}";
  }

  @Nested
  class Downloads {
    @Test
    void goWithTheirPost() throws IOException {
      holds(SampleRows.post("p1", "bob", 5));
      caches("p1", "m1", BOAT);
      caches("p2", "m2", LAKE);

      erasing.run();

      assertThat(files.cached(Long.MAX_VALUE)).containsExactly(BOAT);
      assertThat(base.<List<CachedMedia>>read(StoreReader::allCachedMedia))
          .extracting(CachedMedia::post)
          .containsExactly("p1");
      assertThat(isDone()).isTrue();
    }

    @Test
    void stayWhereAnotherPostHasTheSamePicture() throws IOException {
      holds(SampleRows.post("p1", "bob", 5));
      caches("p1", "m1", BOAT);
      caches("p2", "m2", BOAT);

      erasing.run();

      assertThat(files.cached(Long.MAX_VALUE)).containsExactly(BOAT);
    }

    @Test
    void thatNobodyRecordedGoOnceTheyAreOld() throws IOException {
      files.came(BOAT, NOW - HOUR - 1);
      files.came(LAKE, NOW - HOUR);

      erasing.run();

      assertThat(files.cached(Long.MAX_VALUE)).containsExactly(LAKE);
    }
  }

  @Nested
  class Originals {
    @BeforeEach
    void post() throws IOException {
      files.posted(BOAT);
      store.write(writer -> {
        writer.putUpload(new Upload(BOAT, 9, "p1", null, 9, true, null));
        return true;
      });
    }

    private void journal(String epoch) throws IOException {
      store.write(writer -> {
        writer.putJournal(
            new JournalRow(1, 1, "hash1", "chain1", naming(BOAT), epoch, "p1", 0, NOW));
        return true;
      });
    }

    @Test
    void goWithTheirPostWhicheverDeviceDeletedIt() throws IOException {
      journal("1.a");

      erasing.run();

      assertThat(files.originals()).isEmpty();
      assertThat(store.<List<Upload>>read(OutboxReader::uploads)).isEmpty();
      assertThat(store.<List<JournalRow>>read(reader -> reader.journalAbout("p1")))
          .extracting(JournalRow::m)
          .containsOnlyNulls();
      assertThat(isDone()).isTrue();
    }

    @Test
    void stayWhereAnotherPostNamesThem() throws IOException {
      holds(originals("p2", BOAT));

      erasing.run();

      assertThat(files.originals()).containsExactly(BOAT);
      assertThat(store.<List<Upload>>read(OutboxReader::uploads)).hasSize(1);
    }

    @Test
    void stayWhileTheOutboxNamesThemAndAreLookedAtAgain() throws IOException {
      OutboxRow row = row(naming(BOAT));
      store.write(writer -> {
        writer.putRow(row);
        return row;
      });

      erasing.run();
      assertThat(files.originals()).containsExactly(BOAT);
      assertThat(isDone()).isFalse();

      store.write(writer -> {
        writer.deleteRow(row.key());
        return row;
      });
      erasing.run();
      assertThat(files.originals()).isEmpty();
      assertThat(isDone()).isTrue();
    }

    private static OutboxRow row(String text) {
      return new OutboxRow(1, 0, text, "post", "p1", null, SampleOutbox.written(1), null, 0, 0);
    }

    @Test
    void stayWhileTheDrawerNamesThem() throws IOException {
      store.write(writer -> {
        writer.putDrawer(
            new DrawerRow(1, 1, naming(BOAT), "post", "p1", "not yours", SampleOutbox.written(1)));
        return true;
      });

      erasing.run();

      assertThat(files.originals()).containsExactly(BOAT);
      assertThat(isDone()).isTrue();
    }

    @Test
    void stayForAServerOfAnotherEpochThatMayAskForThem() throws IOException {
      journal("1.b");

      erasing.run();

      assertThat(files.originals()).containsExactly(BOAT);
    }

    @Test
    void stayWhileBaseIsNotWhole() throws IOException {
      base.write(writer -> {
        writer.setPosition(new Position("1.a", null, 0, 9));
        return true;
      });

      erasing.run();

      assertThat(files.originals()).containsExactly(BOAT);
      assertThat(isDone()).isFalse();
    }
  }

  @Test
  void nothingIsLookedAtWhileNothingHasGone() throws IOException {
    files.posted(BOAT);
    erasing.run();
    files.posted(BOAT);

    erasing.run();

    assertThat(files.originals()).containsExactly(BOAT);
  }
}
