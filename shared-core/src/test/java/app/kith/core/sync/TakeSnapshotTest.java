package app.kith.core.sync;

import static app.kith.core.sync.AlicesDevice.EPOCH;
import static app.kith.core.sync.AlicesDevice.page;
import static app.kith.core.sync.AlicesDevice.placed;
import static app.kith.core.sync.AlicesDevice.put;
import static app.kith.core.sync.AlicesDevice.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.store.Position;
import app.kith.core.store.StoreReader;
import app.kith.core.sync.exchange.Lane;
import app.kith.core.sync.exchange.SyncReply;
import app.kith.core.sync.exchange.SyncRequest;
import app.kith.core.wire.Page;
import app.kith.core.wire.SnapshotPage;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TakeSnapshotTest {
  private final AlicesDevice alice = new AlicesDevice();

  TakeSnapshotTest() throws IOException {}

  /** Alice is told this page, after having asked. */
  private void gets(
      @Nullable String after, @Nullable String next, long tail, SnapshotPage.Placed... rows)
      throws IOException {
    assertThat(alice.asks(Lane.PULL)).contains(new SyncRequest.Snapshot(null, after));
    alice.tells(new SyncReply.SnapshotRead(snapshot(after, next, tail, rows)));
  }

  @Test
  void aSnapshotThatIsKilledBetweenPagesGoesOnWhereItWas() throws IOException {
    gets(null, "page2", 20, placed("boat", 12));

    alice.isKilled();

    gets("page2", null, 20, placed("car", 11));
    assertThat(alice.sees()).containsExactly("boat", "car");
  }

  @Test
  void aHalfBuiltStoreIsNeverTakenForAWholeOne() throws IOException {
    gets(null, "page2", 20, placed("boat", 12));

    assertThat(alice.base.read(StoreReader::position).cursor()).isNull();
    assertThat(alice.engine().isSettled()).isFalse();
  }

  @Test
  void theLogIsFollowedFromWhereTheSnapshotBegan() throws IOException {
    gets(null, "page2", 20, placed("boat", 12));
    alice.tells(new SyncReply.SnapshotRead(laterPage()));

    assertThat(alice.base.read(StoreReader::position))
        .isEqualTo(new Position(EPOCH, "at20", 20, 25));
    assertThat(alice.asks(Lane.PULL)).contains(new SyncRequest.Pull("at20"));
  }

  /** The last page, read when the log had grown. */
  private static SnapshotPage laterPage() {
    return new SnapshotPage(
        EPOCH,
        null,
        "page2",
        null,
        "at20",
        20,
        25,
        0,
        1_700_000_100_000L,
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void aPageThatNobodyWaitsForChangesNothing() throws IOException {
    gets(null, "page2", 20, placed("boat", 12));

    alice.tells(new SyncReply.SnapshotRead(snapshot(null, null, 30, placed("old", 9))));

    assertThat(alice.sees()).containsExactly("boat");
    assertThat(alice.asks(Lane.PULL)).contains(new SyncRequest.Snapshot(null, "page2"));
  }

  @Test
  void whatALaterSnapshotLacksGoesAtItsEndOnly() throws IOException {
    gets(null, null, 20, placed("boat", 12), placed("car", 11));
    alice.tells(new SyncReply.Pulled(unknownCursor()));

    gets(null, "page2", 40, placed("boat", 12));
    assertThat(alice.sees()).containsExactly("boat", "car");

    gets("page2", null, 40);
    assertThat(alice.sees()).containsExactly("boat");
  }

  private static Page unknownCursor() {
    return new Page(EPOCH, "at20", "at20", 20, 40, true, 1_700_000_100_000L, List.of());
  }

  @Test
  void aChangeThatIsOlderThanTheRowOfThePageIsPassedOver() throws IOException {
    gets(null, null, 20, placed("boat", 23));

    alice.tells(page(EPOCH, 20, 22, 22, put(22, "boat", "Before")));

    assertThat(alice.sees()).containsExactly("boat");
  }
}
