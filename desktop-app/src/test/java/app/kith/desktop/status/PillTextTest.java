package app.kith.desktop.status;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.loop.Standing;
import app.kith.core.remote.trust.ServerDoubt;
import app.kith.desktop.words.Times;
import app.kith.desktop.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PillTextTest {
  private static final Instant NOW = Instant.parse("2026-11-21T13:48:00Z");

  private final Words words = Words.in(Locale.ENGLISH);

  private String says(Standing standing) {
    return PillText.of(standing, words).text();
  }

  @Test
  void whatSomebodyMustDecideComesFirst() {
    Standing all = Standing.UNKNOWN.offline(NOW).withCounts(3, 1);

    assertThat(says(all)).isEqualTo("1 not sent");
    assertThat(says(all.stopped(new Standing.Trouble("no_such_device", "join again"))))
        .isEqualTo("This computer was signed out");
    assertThat(says(all.stopped(new Standing.Trouble("other_history", "update Kith"))))
        .isEqualTo("Sending has stopped");
    assertThat(says(all.withCounts(3, 0))).isEqualTo("Offline · 3 waiting");
    assertThat(says(all.withCounts(0, 0))).isEqualTo("Offline");
  }

  @Test
  void onlineItCountsWhatIsSent() {
    Standing standing = Standing.UNKNOWN.online().withCounts(3, 0);

    assertThat(says(standing)).isEqualTo("Sending 1 of 3");
    assertThat(says(standing.withCounts(1, 0))).isEqualTo("Sending 3 of 3");
    assertThat(says(standing.withCounts(0, 0))).isEqualTo("Catching up");
    assertThat(says(standing.withCounts(0, 0).withSettled(true))).isEqualTo("Up to date");
    assertThat(standing.withCounts(0, 0).withCounts(2, 0).most()).isEqualTo(2);
  }

  @Test
  void beforeAnybodyWasAskedItSaysSo() {
    assertThat(says(Standing.UNKNOWN)).isEqualTo("Connecting");
    assertThat(says(Standing.UNKNOWN.withCounts(2, 0))).isEqualTo("2 waiting");
  }

  @Test
  void anotherComputerInItsPlaceIsNotCalledOffline() {
    Times times = new Times(words, Clock.fixed(NOW, ZoneOffset.UTC));
    Standing doubting = doubting(ServerDoubt.ANOTHER_COMMUNITY);

    assertThat(says(doubting)).isEqualTo("Another computer answers");
    assertThat(PillText.of(doubting, words).mood()).isEqualTo(PillText.Mood.PROBLEM);
    assertThat(PillText.more(doubting, words, times))
        .startsWith("At 10.0.0.1:8420 another community's computer answers. Nothing of yours was");
    assertThat(PillText.more(doubting(ServerDoubt.CERTIFICATE), Words.in(Locale.of("vi")), times))
        .contains("10.0.0.1:8420", "chứng chỉ của cộng đồng bạn. Không có gì của bạn");
    assertThat(says(doubting.online().withSettled(true))).isEqualTo("Up to date");
    assertThat(says(doubting.offline(NOW))).isEqualTo("Offline");
  }

  @Test
  void itsOwnServerThatCantBeTalkedToIsNoOtherComputer() {
    Times times = new Times(words, Clock.fixed(NOW, ZoneOffset.UTC));
    Standing older = doubting(ServerDoubt.OLDER);

    assertThat(says(older)).isEqualTo("Sending has stopped");
    assertThat(PillText.more(older, words, times)).contains("has an older Kith");
  }

  private static Standing doubting(ServerDoubt why) {
    return Standing.UNKNOWN.offline(NOW).doubting(new Standing.Doubted(why, "10.0.0.1:8420"));
  }

  @Test
  void itTellsSinceWhenItIsOffline() {
    Times times = new Times(words, Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC));
    Standing standing = Standing.UNKNOWN.offline(NOW).offline(NOW.plusSeconds(30));

    assertThat(PillText.more(standing, words, times)).startsWith("Offline since Today 13:48. ");
    Standing stopped = standing.stopped(new Standing.Trouble("other_history", "update Kith"));
    assertThat(PillText.more(stopped, Words.in(Locale.of("vi")), times))
        .startsWith("Máy của cộng đồng bây giờ có lịch sử khác");
    stopped = standing.stopped(new Standing.Trouble("of_a_newer_server", "update Kith"));
    assertThat(PillText.more(stopped, words, times)).isEqualTo("update Kith");
  }
}
