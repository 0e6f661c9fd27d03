package app.kith.desktop.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final Locale VIETNAMESE = Locale.of("vi");

  @Test
  void everySentenceIsThereInEveryLanguage() {
    Words english = Words.in(Locale.ENGLISH);
    Words vietnamese = Words.in(VIETNAMESE);

    // These are the same, or nearly, in both.
    Set<String> same = Set.of("app.name", "app.title", "picture.hidden");

    assertThat(english.keys())
        .isEqualTo(vietnamese.keys())
        .filteredOn(key -> english.say(key).equals(vietnamese.say(key)))
        .containsExactlyInAnyOrderElementsOf(same);
  }

  @Test
  void everySentenceCanBeSaidWithValues() {
    for (Locale language : new Locale[] {Locale.ENGLISH, VIETNAMESE}) {
      Words words = Words.in(language);
      assertThat(words.keys())
          .allSatisfy(key -> assertThat(words.say(key, 2, 3, 4)).isNotBlank().doesNotContain("{"));
    }
  }

  @Test
  void anotherLanguageIsSaidInEnglish() {
    assertThat(Words.in(Locale.of("is")).say("nav.home")).isEqualTo("Home");
    assertThat(Words.in(Locale.of("vi", "VN")).say("nav.home")).isEqualTo("Trang chủ");
  }

  @Test
  void oneIsNotTwo() {
    Words words = Words.in(Locale.ENGLISH);

    assertThat(words.say("home.fresh", 1)).isEqualTo("1 new post");
    assertThat(words.say("home.fresh", 1200)).isEqualTo("1,200 new posts");
    assertThat(words.say("post.liked.and", 2)).isEqualTo("You and 2 others");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-21T09:05:00Z | Today 09:05 | Hôm nay 09:05",
        "2026-11-20T21:40:00Z | Yesterday 21:40 | Hôm qua 21:40",
        "2026-11-15T19:12:00Z | Sunday 19:12 | Chủ Nhật 19:12",
        "2026-11-01T10:00:00Z | Nov 1, 2026 | 1 thg 11, 2026",
        "2026-11-21T16:00:00Z | Today 16:00 | Hôm nay 16:00"
      })
  void timesAreSaidAsPeopleSayThem(Instant when, String english, String vietnamese) {
    Clock now = Clock.fixed(Instant.parse("2026-11-21T15:00:00Z"), ZoneOffset.UTC);

    assertThat(new Times(Words.in(Locale.ENGLISH), now).say(when)).isEqualTo(english);
    assertThat(new Times(Words.in(VIETNAMESE), now).say(when)).isEqualTo(vietnamese);
  }
}
