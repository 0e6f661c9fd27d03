package app.kith.desktop.status;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.loop.Standing;
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
