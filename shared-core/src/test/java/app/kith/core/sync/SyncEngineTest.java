package app.kith.core.sync;

import static app.kith.core.sync.AlicesDevice.EPOCH;
import static app.kith.core.sync.AlicesDevice.grant;
import static app.kith.core.sync.AlicesDevice.page;
import static app.kith.core.sync.AlicesDevice.pushed;
import static app.kith.core.sync.AlicesDevice.put;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.mutation.Chain;
import app.kith.core.outbox.DrawerRow;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.store.CachedMedia;
import app.kith.core.store.SampleRows;
import app.kith.core.store.StoredRow;
import app.kith.core.sync.exchange.Ask;
import app.kith.core.sync.exchange.Lane;
import app.kith.core.sync.exchange.SyncReply;
import app.kith.core.sync.exchange.SyncRequest;
import app.kith.core.wire.Change;
import app.kith.core.wire.Grant;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.PushReply;
import app.kith.core.wire.Row;
import app.kith.core.wire.SnapshotPage;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SyncEngineTest {
  private static final Chain OTHER = Chain.START.next("ab".repeat(32));

  private final AlicesDevice alice = new AlicesDevice();

  SyncEngineTest() throws IOException {}

  @Test
  void aDeviceThatHasJustJoinedAsksForEverythingFirst() throws IOException {
    alice.publishes("Boat");

    assertThat(alice.asks(Lane.PULL)).contains(new SyncRequest.Snapshot(null, null));
    assertThat(alice.asks(Lane.PUSH)).isEmpty();
    assertThat(alice.sees()).containsExactly("Boat");
  }

  @Nested
  class OnceItHasASnapshot {
    @BeforeEach
    void join() throws IOException {
      alice.hasJoined(10);
    }

    @Test
    void eachLaneHasOneRequestUnderWay() throws IOException {
      alice.publishes("Boat");

      assertThat(alice.engine().next())
          .extracting(ask -> ask.request().lane())
          .containsExactly(Lane.PUSH, Lane.PULL);
      assertThat(alice.engine().next()).isEmpty();
    }

    @Test
    void aPostIsShownFromItsWritingOnUntilItComesBack() throws IOException {
      alice.publishes("Boat");
      alice.asks(Lane.PUSH);
      assertThat(alice.sees()).containsExactly("Boat");

      alice.tells(alice.accepted(1, 11));
      assertThat(alice.waiting()).hasSize(1);
      assertThat(alice.sees()).containsExactly("Boat");

      alice.tells(page(EPOCH, 10, 11, 11, alice.echo(1, 11, "boat", "Boat")));
      assertThat(alice.waiting()).isEmpty();
      assertThat(alice.sees()).containsExactly("Boat");
    }

    @Test
    void aPostWhoseEchoHasLostItsBodiesIsShownUntilTheNewerChangeComes() throws IOException {
      alice.publishes("Boat");
      alice.asks(Lane.PUSH);
      alice.tells(alice.accepted(1, 11));

      alice.tells(page(EPOCH, 10, 11, 13, alice.echo(1, 11, "boat", null)));
      assertThat(alice.sees()).containsExactly("Boat");
      alice.isKilled();
      alice.tells(alice.accepted(1, 11));
      assertThat(alice.sees()).containsExactly("Boat");

      alice.tells(page(EPOCH, 11, 13, 13, put(13, "boat", "Boat")));
      assertThat(alice.waiting()).isEmpty();
      assertThat(alice.sees()).containsExactly("Boat");
    }

    @Test
    void aRejectedPostLeavesTheFeedForTheDrawer() throws IOException {
      alice.publishes("Boat");
      alice.asks(Lane.PUSH);

      Outcome refused = alice.outcome(1, Outcome.REJECTED, 11);
      alice.tells(pushed(EPOCH, PushReply.DONE, 1, OTHER.value(), refused));

      assertThat(alice.sees()).isEmpty();
      assertThat(alice.outbox.read(OutboxReader::drawer))
          .extracting(DrawerRow::reason)
          .containsExactly("audience changed");
    }

    @Test
    void aPageThatDoesNotBeginAtTheCursorChangesNothing() throws IOException {
      alice.tells(page(EPOCH, 9, 12, 12, put(12, "car", "Car")));

      assertThat(alice.sees()).isEmpty();
      assertThat(alice.asks(Lane.PULL)).contains(new SyncRequest.Pull("at10"));
    }

    @Test
    void aReplyFromBeforeARestoreIsIgnored() throws IOException {
      alice.tells(page("1.a", 10, 12, 12, put(12, "car", "Car")));

      assertThat(alice.sees()).isEmpty();
      assertThat(alice.engine().stopped()).isEmpty();
    }

    @Test
    void aHistoryThatItCannotFollowStopsItWithASentence() throws IOException {
      alice.tells(page("3.c", 10, 12, 12, put(12, "car", "Car")));

      assertThat(alice.engine().stopped())
          .hasValueSatisfying(why -> assertThat(why).contains("3.c").contains("update Kith"));
      assertThat(alice.engine().next()).isEmpty();
    }

    @Test
    void aCopiedDiskReadsToTheHeadAndThenStartsAgainAsANewDevice() throws IOException {
      alice.publishes("Boat");
      alice.asks(Lane.PUSH);

      alice.tells(pushed(EPOCH, PushReply.FORKED, 1, OTHER.value()));
      assertThat(alice.asks(Lane.PUSH)).isEmpty();
      alice.tells(page(EPOCH, 10, 30, 30));
      assertThat(alice.asks(Lane.PUSH))
          .contains(new SyncRequest.StartAgain(AlicesDevice.NEW_SECRETS));
      alice.tells(new SyncReply.StartedAgain(AlicesDevice.NEW_SECRETS));

      assertThat(alice.outbox.read(OutboxReader::identity)).map(Identity::device).contains("d2");
      assertThat(alice.sees()).containsExactly("Boat");
      assertThat(alice.asks(Lane.PUSH))
          .hasValueSatisfying(request ->
              assertThat(((SyncRequest.PushChanges) request).push().before().n()).isZero());
    }

    @Test
    void anEchoOfATextThatItNeverWroteProvesACopyBeforeItPushesAnything() throws IOException {
      alice.publishes("Boat");
      alice.asks(Lane.PUSH);
      alice.tells(alice.accepted(1, 11));

      alice.tells(page(EPOCH, 10, 12, 12, alice.echoOfACopy(1, 12, "car")));

      assertThat(alice.engine().isSettled()).isFalse();
      assertThat(alice.asks(Lane.PUSH))
          .contains(new SyncRequest.StartAgain(AlicesDevice.NEW_SECRETS));
      alice.tells(new SyncReply.StartedAgain(AlicesDevice.NEW_SECRETS));
      assertThat(alice.asks(Lane.PUSH)).isEmpty();
    }

    @Test
    void aCursorThatTheServerNeverMadeBeginsASnapshotOnceInARun() throws IOException {
      Ask pull = alice.engine().next().get(0);

      assertThat(alice.engine().refused(pull, "bad_cursor")).isTrue();

      Ask snapshot = alice.engine().next().get(0);
      assertThat(snapshot.request()).isEqualTo(new SyncRequest.Snapshot(null, null));
      assertThat(alice.engine().refused(snapshot, "bad_page")).isFalse();
    }

    @Test
    void aRefusalOfAnotherKindEndsTheRun() throws IOException {
      Ask pull = alice.engine().next().get(0);

      assertThat(alice.engine().refused(pull, "no_such_device")).isFalse();
    }

    @Nested
    class WhileItReadsAStream {
      private static final String STREAM = "a:bob/followers";

      @BeforeEach
      void follow() throws IOException {
        Ask pull = alice.engine().next().get(0);
        Change opened = grant(11, new Grant("f:bob", 1, true));
        alice.engine().received(pull, page(EPOCH, 10, 11, 11, opened));
        alice.tells(stream(null, "page2", 1));
      }

      private SyncReply stream(@Nullable String after, @Nullable String next, long gen) {
        return new SyncReply.SnapshotRead(
            new SnapshotPage(
                EPOCH, STREAM, after, next, "at11", 11, 11, gen, 1, List.of(), List.of(),
                List.of()));
      }

      @Test
      void aPageTokenThatTheServerDoesNotKnowBeginsItAnew() throws IOException {
        Ask page = alice.engine().next().get(0);
        assertThat(page.request()).isEqualTo(new SyncRequest.Snapshot(STREAM, "page2"));

        assertThat(alice.engine().refused(page, "bad_page")).isTrue();

        assertThat(alice.asks(Lane.PULL)).contains(new SyncRequest.Snapshot(STREAM, null));
      }

      @Test
      void aPageOfANewerGenHasItReadTheLogFirst() throws IOException {
        assertThat(alice.asks(Lane.PULL)).contains(new SyncRequest.Snapshot(STREAM, "page2"));

        alice.tells(stream("page2", "page3", 2));

        assertThat(alice.asks(Lane.PULL)).contains(new SyncRequest.Pull("at11"));
      }
    }

    @Test
    void aPictureWhoseFileIsGoneIsFetchedAgain() throws IOException {
      alice.base.write(writer -> {
        StoredRow post = SampleRows.post("boat", "bob", 5);
        String fixed =
            "{\"claimed\":1,\"media\":[{\"id\":\"m1\",\"kind\":\"photo\",\"type\":\"image/png\","
                + "\"width\":1,\"height\":1,\"bytes\":1,\"sha256\":\"ab\"}]}";
        writer.putRow(SampleRows.withBodies(post, fixed, "{}"));
        writer.putCachedMedia(new CachedMedia(post.entity(), "m1", "1024", "cd", 9));
        alice.pictures.came("cd", 0);
        return true;
      });
      assertThat(alice.asks(Lane.DOWNLOAD)).isEmpty();

      alice.pictures.deleteCached("cd");
      alice.isKilled();

      assertThat(alice.asks(Lane.DOWNLOAD))
          .contains(new SyncRequest.Download("boat", "m1", "1024"));
    }

    @Test
    void aPostIsShownWithRegistersThatNobodyHereKnows() throws IOException {
      Row row = AlicesDevice.row(11, "Boat");
      String more =
          row.regs()
              .text()
              .replaceFirst("\\{", "{\"mood\":{\"v\":[1,  2],\"by\":\"d1:1\",\"at\":1},");
      alice.base.write(writer -> {
        StoredRow placed = SampleRows.placed("boat", "a:alice/community", 11, row);
        writer.putRow(SampleRows.withBodies(placed, "{\"claimed\":1,\"media\":[]}", more));
        return true;
      });

      assertThat(alice.sees()).containsExactly("Boat");
    }

    @Test
    void itIsSettledOnceAPullAfterTheLastAnswerHasBroughtNothingNew() throws IOException {
      alice.publishes("Boat");
      alice.asks(Lane.PUSH);
      alice.tells(alice.accepted(1, 11));
      alice.tells(page(EPOCH, 10, 11, 11, alice.echo(1, 11, "boat", "Boat")));

      assertThat(alice.engine().isSettled()).isFalse();
      Ask pull = alice.engine().next().get(0);
      alice.engine().received(pull, page(EPOCH, 11, 11, 11));

      assertThat(alice.engine().isSettled()).isTrue();
    }
  }
}
