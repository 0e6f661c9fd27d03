package app.kith.android.status;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.android.status.StatusLine.Kind;
import app.kith.core.loop.Progress;
import app.kith.core.loop.Standing;
import app.kith.core.loop.Standing.Doubted;
import app.kith.core.remote.trust.ServerDoubt;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusLineTest {
  private static final Standing ONLINE = Standing.UNKNOWN.online();
  private static final Standing OFFLINE = Standing.UNKNOWN.offline(Instant.EPOCH);

  private static StatusLine of(Standing standing) {
    return StatusLine.of(standing, Collections.emptyList());
  }

  @Test
  void offlineItSaysWhatWaits() {
    assertThat(of(OFFLINE)).isEqualTo(new StatusLine(Kind.OFFLINE, 0));
    assertThat(of(OFFLINE.withCounts(3, 0))).isEqualTo(new StatusLine(Kind.OFFLINE_WAITING, 3));
  }

  @Test
  void onlineItSaysHowFarThePicturesAre() {
    assertThat(StatusLine.of(ONLINE.withCounts(1, 0), List.of(new Progress(40, ""))))
        .isEqualTo(new StatusLine(Kind.SENT_PERCENT, 40));
    assertThat(of(ONLINE.withCounts(2, 0))).isEqualTo(new StatusLine(Kind.SENDING, 2));
  }

  @Test
  void upToDateIsSaidOnlyWhenAllIsFetched() {
    assertThat(of(ONLINE).kind()).isEqualTo(Kind.CATCHING_UP);
    assertThat(of(ONLINE.withSettled(true)).kind()).isEqualTo(Kind.CURRENT);
  }

  @Test
  void whatSomebodyMustDecideComesFirst() {
    assertThat(of(OFFLINE.withCounts(3, 1))).isEqualTo(new StatusLine(Kind.NOT_SENT, 1));
    assertThat(of(ONLINE.stopped(new Standing.Trouble("fork", "a fork"))).kind())
        .isEqualTo(Kind.STOPPED);
  }

  @Test
  void anotherComputerInItsPlaceIsNotCalledOffline() {
    Standing doubting =
        OFFLINE.withCounts(3, 1).doubting(new Doubted(ServerDoubt.NO_KITH, "10.0.0.1"));

    assertThat(of(doubting).kind()).isEqualTo(Kind.STRANGER);
    assertThat(of(doubting.offline(Instant.EPOCH)).kind()).isEqualTo(Kind.NOT_SENT);
    assertThat(of(doubting.online().withCounts(0, 0).withSettled(true)).kind())
        .isEqualTo(Kind.CURRENT);
    assertThat(of(OFFLINE.doubting(new Doubted(ServerDoubt.NEWER, "10.0.0.1"))).kind())
        .isEqualTo(Kind.STOPPED);
  }
}
