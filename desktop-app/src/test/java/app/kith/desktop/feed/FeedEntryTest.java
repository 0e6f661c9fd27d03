package app.kith.desktop.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedEntryTest {
  @ParameterizedTest
  @CsvSource({
    "a b c, a b c",
    "a b c, x a b c",
    "a b c, a b",
    "a b c, b c",
    "a b c, a x c",
    "a a, a",
    "a, a a",
    "a b c, c b a"
  })
  void oneListBecomesTheOther(String from, String to) {
    List<FeedEntry> shown = new ArrayList<>(entries(from));

    FeedEntry.replace(shown, entries(to));

    assertThat(shown).isEqualTo(entries(to));
  }

  private static List<FeedEntry> entries(String words) {
    return Arrays.stream(words.split(" ")).<FeedEntry>map(FeedEntry.End::new).toList();
  }
}
