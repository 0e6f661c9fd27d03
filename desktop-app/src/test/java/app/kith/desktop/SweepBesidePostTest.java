package app.kith.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.clock.ClockReading;
import app.kith.core.clock.DeviceClock;
import app.kith.core.feed.SweepOriginals;
import app.kith.core.json.KithJson;
import app.kith.core.media.OriginalsFolder;
import app.kith.core.model.Audience;
import app.kith.core.model.Limits;
import app.kith.core.model.PostId;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.mutation.Original;
import app.kith.core.mutation.Picture;
import app.kith.core.outbox.MutationWriter;
import app.kith.core.outbox.Outbox;
import app.kith.core.outbox.Upload;
import app.kith.core.remote.HomePictures;
import app.kith.core.remote.MediaCache;
import app.kith.core.store.Position;
import app.kith.core.sync.media.EraseGone;
import app.kith.desktop.store.JdbcLocalStore;
import app.kith.desktop.store.JdbcOutboxStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On SQLite a reading does not wait for the post that is being written. */
class SweepBesidePostTest {
  @TempDir Path folder;

  @Test
  void aFileThatIsNamedAndNotWrittenYetStays() throws Exception {
    OriginalsFolder originals = new OriginalsFolder(folder.resolve("originals"));
    OriginalsFolder.Draft abandoned = draft(originals, "abandoned");
    OriginalsFolder.Draft posted = draft(originals, "posted");
    originals.keep(List.of(abandoned));
    try (JdbcOutboxStore outbox = JdbcOutboxStore.open(folder.resolve("outbox.db"));
        JdbcLocalStore base = JdbcLocalStore.open(folder.resolve("base.db"))) {
      DeviceClock clock = () -> new ClockReading("boot", 0, System.currentTimeMillis());
      SweepOriginals sweep = new SweepOriginals(originals, outbox, base, clock);
      Outbox rules = new Outbox(new MutationCodec(KithJson.create()), Limits.STANDARD, Set.of());
      EraseGone erasing =
          new EraseGone(
              base,
              outbox,
              rules,
              clock,
              new HomePictures(originals, new MediaCache(folder.resolve("cache"))));
      base.write(writer -> {
        writer.setPosition(new Position("1.a", "cursor", 1, 1));
        return true;
      });
      FutureTask<Boolean> sweeping = new FutureTask<>(() -> swept(sweep, erasing));
      Thread beside = new Thread(sweeping);
      String blob = posted.digest().id().value();
      Mutation post =
          new Mutation.CreatePost(
              new PostId("p1"),
              Audience.COMMUNITY,
              "",
              List.of(new Picture("m1", "photo", "image/png", 1, 1, 6, blob, null, null)),
              List.of(new Original("m1", blob, 6, "image/png", "a.png")),
              1);
      new MutationWriter(outbox, rules, clock, Limits.STANDARD)
          .write(
              post,
              List.of(new Upload(blob, 6, "p1", null, 0, false, null)),
              () -> {
                originals.keep(List.of(posted));
                beside.start();
                awaitStill(beside);
              });

      assertThat(sweeping.get(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(originals.kept()).containsExactly(posted.digest().id());
  }

  private OriginalsFolder.Draft draft(OriginalsFolder originals, String text) throws IOException {
    return originals.copy(Files.writeString(folder.resolve(text), text));
  }

  private static boolean swept(SweepOriginals sweep, EraseGone erasing) throws IOException {
    sweep.call();
    erasing.run();
    return true;
  }

  /** It waits for this transaction, having read what was there before it. */
  private static void awaitStill(Thread thread) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (thread.getState() != Thread.State.WAITING) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
