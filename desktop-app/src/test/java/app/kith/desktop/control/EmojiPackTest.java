package app.kith.desktop.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.NodeOrientation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiPackTest {
  private static final EmojiPack PACK = EmojiPack.bundled();

  private static List<String> pictures(String text) {
    return PACK.split(text).stream()
        .filter(piece -> piece.png().isPresent())
        .map(EmojiPack.Piece::text)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"🎉", "❤️", "👍🏽", "👨‍👩‍👧", "🇻🇳", "🏳️‍🌈", "☀️", "👩🏿‍🚒", "🫶"})
  void anEmojiIsOnePictureHoweverManyLettersItIsMadeOf(String emoji) {
    assertThat(EmojiPack.mayHave(emoji)).isTrue();
    assertThat(pictures("a " + emoji + " b")).containsExactly(emoji);
  }

  @Test
  void theTextAroundThemStaysWhole() {
    String text = "Đẹp quá! 🎉🎉 호수 ☀️.";

    assertThat(PACK.split(text).stream().map(EmojiPack.Piece::text)).hasSize(6);
    assertThat(String.join("", PACK.split(text).stream().map(EmojiPack.Piece::text).toList()))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1234 # *", "© ™", "Đẹp", "القارب", "☀ ❤"})
  void whatIsUsuallyALetterStaysOne(String text) {
    assertThat(pictures(text)).isEmpty();
  }

  @Test
  void aPersonsWordsRunFromWhereTheirFirstLetterSays() {
    assertThat(Direction.of("! 12 القارب boat")).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
    assertThat(Direction.of("🎉 boat القارب")).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
    assertThat(Direction.of("12!")).isEqualTo(NodeOrientation.INHERIT);
  }
}
