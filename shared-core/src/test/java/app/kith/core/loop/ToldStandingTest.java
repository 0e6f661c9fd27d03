package app.kith.core.loop;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.remote.ReachableServer.Result;
import app.kith.core.remote.trust.ServerDoubt;
import app.kith.core.thread.Watched;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ToldStandingTest {
  private static final Instant SINCE = Instant.parse("2026-11-21T13:48:00Z");
  private static final Standing.Doubted STRANGER =
      new Standing.Doubted(ServerDoubt.ANOTHER_COMMUNITY, "10.0.0.1:8420");

  private final Watched<Standing> standing = new Watched<>(Standing.UNKNOWN);
  private final ToldStanding told =
      new ToldStanding(standing, Runnable::run) {
        @Override
        protected Standing offline(Standing now) {
          return now.offline(SINCE);
        }

        @Override
        public void changed() {}
      };

  @Test
  void whoAnswersInItsPlaceIsKnownUntilTheRightServerAnswers() {
    told.doubted(STRANGER);

    assertThat(standing.now().link()).isEqualTo(Standing.Link.OFFLINE);
    assertThat(standing.now().offlineSince()).contains(SINCE);
    assertThat(standing.now().withCounts(2, 1).withSettled(true).doubted()).contains(STRANGER);

    told.online();

    assertThat(standing.now().doubted()).isEmpty();
    assertThat(standing.now().link()).isEqualTo(Standing.Link.ONLINE);
  }

  @Test
  void whereNobodyAnswersAnyMoreItIsPlainlyOffline() {
    told.doubted(STRANGER);
    told.offline();

    assertThat(standing.now().doubted()).isEmpty();
    assertThat(standing.now().link()).isEqualTo(Standing.Link.OFFLINE);
  }

  @Test
  void onlyAnAnswerIsDoubted() {
    assertThat(Standing.Doubted.of(new Result.WrongServer(STRANGER.why(), STRANGER.at())))
        .contains(STRANGER);
    assertThat(Standing.Doubted.of(new Result.Unreachable(ServerDoubt.SILENT, STRANGER.at())))
        .isEmpty();
    assertThat(ServerDoubt.OLDER.isStranger()).isFalse();
    assertThat(ServerDoubt.CERTIFICATE.isStranger()).isTrue();
  }
}
