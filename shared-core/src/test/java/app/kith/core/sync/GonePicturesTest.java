package app.kith.core.sync;

import static app.kith.core.sync.AlicesDevice.EPOCH;
import static app.kith.core.sync.AlicesDevice.page;
import static app.kith.core.sync.AlicesDevice.placed;
import static app.kith.core.sync.AlicesDevice.put;
import static app.kith.core.sync.AlicesDevice.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.json.RawJson;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.Upload;
import app.kith.core.store.CachedMedia;
import app.kith.core.sync.exchange.Ask;
import app.kith.core.sync.exchange.Lane;
import app.kith.core.sync.exchange.SyncReply;
import app.kith.core.sync.exchange.SyncRequest;
import app.kith.core.wire.Change;
import app.kith.core.wire.Grant;
import app.kith.core.wire.Row;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How the engine notices that pictures have to go, or to be sent again. */
class GonePicturesTest {
  private static final String FILE = "ab".repeat(32);

  private final AlicesDevice alice = new AlicesDevice();

  GonePicturesTest() throws IOException {}

  private static Change change(String kind, String entity, String stream, long seq, Row row) {
    return new Change(
        seq, stream, seq, kind, "server", seq, null, "alice", seq, 1, entity, 1, row, null, null,
        null);
  }

  private static Change removal(String entity, String stream, long seq) {
    return new Change(
        seq,
        stream,
        seq,
        Change.REMOVE,
        "server",
        seq,
        null,
        "alice",
        seq,
        1,
        entity,
        1,
        null,
        null,
        null,
        null);
  }

  @Nested
  class APictureThatWasDownloaded {
    @BeforeEach
    void download() throws IOException {
      alice.hasJoined(10);
      alice.tells(page(EPOCH, 10, 11, 11, put(11, "boat", "Boat")));
      comes();
    }

    private void comes() throws IOException {
      alice.pictures.came(FILE, 0);
      alice.tells(new SyncReply.Downloaded(new CachedMedia("boat", "m1", "1024", FILE, 9)));
    }

    private List<String> files() {
      return List.copyOf(alice.pictures.cached(Long.MAX_VALUE));
    }

    @Test
    void goesWhenItsPostIsDeleted() throws IOException {
      assertThat(files()).containsExactly(FILE);

      alice.tells(page(EPOCH, 11, 12, 12, removal("boat", "a:alice/community", 12)));

      assertThat(files()).isEmpty();
    }

    @Test
    void staysWhenItsPostMoves() throws IOException {
      Change moved =
          change(Change.PUT, "boat", "a:alice/followers", 12, AlicesDevice.row(12, "Boat"));

      alice.tells(page(EPOCH, 11, 13, 13, moved, removal("boat", "a:alice/community", 13)));

      assertThat(files()).containsExactly(FILE);
    }

    @Test
    void goesAlsoWhereItCameAfterItsPostHadGone() throws IOException {
      alice.tells(page(EPOCH, 11, 12, 12, removal("boat", "a:alice/community", 12)));

      comes();

      assertThat(files()).isEmpty();
    }

    @Test
    void goesAtTheNextStartWhereTheProcessEndedBefore() throws IOException {
      alice.base.write(writer -> {
        writer.deleteRow("boat", "a:alice/community");
        writer.setErasing(true);
        return true;
      });

      alice.isKilled();

      assertThat(files()).isEmpty();
    }

    @Test
    void goesWhenItsAuthorMayNotBeReadAnyMore() throws IOException {
      Row bobs =
          new Row(
              Row.POST,
              "bob",
              "d9:1",
              null,
              12,
              12,
              false,
              1,
              new RawJson("{}"),
              new RawJson("{}"),
              false);
      Change open = grant(12, true);
      alice.tells(
          page(EPOCH, 11, 13, 13, open, change(Change.PUT, "lake", "a:bob/followers", 13, bobs)));
      alice.pictures.came("cd".repeat(32), 0);
      alice.tells(
          new SyncReply.Downloaded(new CachedMedia("lake", "m2", "1024", "cd".repeat(32), 9)));
      assertThat(files()).hasSize(2);

      alice.tells(page(EPOCH, 13, 14, 14, grant(14, false)));

      assertThat(files()).containsExactly(FILE);
    }

    private static Change grant(long seq, boolean open) {
      return new Change(
          seq,
          "u:alice",
          seq,
          Change.GRANT,
          "server",
          seq,
          null,
          "alice",
          seq,
          1,
          "f:bob",
          1,
          null,
          new Grant("f:bob", 1, open),
          null,
          null);
    }
  }

  @Test
  void whatASnapshotLacksTakesItsPicturesAlong() throws IOException {
    alice.hasJoined(10);
    alice.tells(page(EPOCH, 10, 11, 11, put(11, "boat", "Boat"), put(11, "lake", "Lake")));
    alice.pictures.came(FILE, 0);
    alice.tells(new SyncReply.Downloaded(new CachedMedia("boat", "m1", "1024", FILE, 9)));

    alice.tells(AlicesDevice.snapshotNeeded(11));
    alice.asks(Lane.PULL);
    alice.tells(new SyncReply.SnapshotRead(snapshot(null, null, 20, placed("lake", 11))));

    assertThat(alice.sees()).containsExactly("Lake");
    assertThat(alice.pictures.cached(Long.MAX_VALUE)).isEmpty();
  }

  @Nested
  class AnOriginal {
    @BeforeEach
    void post() throws IOException {
      alice.hasJoined(10);
      alice.publishes("Boat", FILE);
    }

    private List<Upload> uploads() throws IOException {
      return alice.outbox.read(OutboxReader::uploads);
    }

    @Test
    void isNotSentOnceItsDeletionWaits() throws IOException {
      assertThat(alice.asks(Lane.UPLOAD)).contains(new SyncRequest.CreateUpload(FILE, 9));

      alice.deletes("boat");

      assertThat(alice.asks(Lane.UPLOAD)).isEmpty();
    }

    @Test
    void isSentForAnotherPostAllTheSame() throws IOException {
      alice.deletes("boat");

      alice.publishes("Again", FILE);

      assertThat(alice.asks(Lane.UPLOAD)).contains(new SyncRequest.CreateUpload(FILE, 9));
    }

    @Test
    void isOfferedAgainWhereItIsPostedAgain() throws IOException {
      alice.tells(new SyncReply.UploadVerified(FILE));
      assertThat(alice.asks(Lane.UPLOAD)).isEmpty();

      alice.publishes("Again", FILE);

      assertThat(alice.asks(Lane.UPLOAD)).contains(new SyncRequest.CreateUpload(FILE, 9));
    }

    @Test
    void isSentOnceMoreWhereItsPostWaitsThoughItWasSent() throws IOException {
      alice.tells(new SyncReply.UploadVerified(FILE));
      pullIsAnswered(
          page(
              EPOCH,
              10,
              12,
              12,
              change(Change.PUT, "boat", "a:alice/me", 11, waiting(Row.POST, "{\"media\":[]}")),
              change(
                  Change.PUT,
                  "boat-o",
                  "a:alice/me",
                  12,
                  waiting(
                      Row.ORIGINALS,
                      "{\"files\":[{\"media\":\"m1\",\"sha256\":\""
                          + FILE
                          + "\",\"bytes\":9,\"type\":\"image/png\",\"name\":\"boat.png\"}]}"))));

      assertThat(alice.asks(Lane.UPLOAD)).contains(new SyncRequest.CreateUpload(FILE, 9));

      alice.tells(new SyncReply.UploadVerified(FILE));
      pullIsAnswered(page(EPOCH, 12, 12, 12));
      assertThat(alice.asks(Lane.UPLOAD)).as("once is enough").isEmpty();
      assertThat(uploads()).extracting(Upload::verified).containsExactly(true);
    }

    private void pullIsAnswered(SyncReply reply) throws IOException {
      for (Ask ask : alice.engine().next()) {
        if (ask.request().lane() == Lane.PULL) {
          alice.engine().received(ask, reply);
        } else {
          alice.engine().failed(ask);
        }
      }
    }

    private static Row waiting(String kind, String fixed) {
      return new Row(
          kind,
          "alice",
          "d1:1",
          null,
          11,
          0,
          kind.equals(Row.POST),
          1,
          new RawJson(fixed),
          new RawJson("{}"),
          false);
    }
  }
}
