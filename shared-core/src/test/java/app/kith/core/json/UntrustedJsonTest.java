package app.kith.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.kith.core.wire.ErrorReply.Problem;
import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UntrustedJsonTest {
  private static final String WHOLE = "{\"code\":\"a\",\"message\":\"\\u00df 🎉 \\\\ \\\"{[\"}";

  private final JsonType<Problem> problems = KithJson.create().type(Problem.class);

  @Test
  void whatIsJsonIsRead() {
    assertThat(UntrustedJson.read(problems, WHOLE)).isEqualTo(new Problem("a", "ß 🎉 \\ \"{["));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{", "[]", "\u0000", "{\"code\":1}", "{\"code\":\"\\u12"})
  void whatIsNotFailsInOneWay(String text) {
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> UntrustedJson.read(problems, text));
  }

  @Test
  void whatIsCutAnywhereFailsInTheSameWay() {
    for (int length = 0; length < WHOLE.length(); length++) {
      String cut = WHOLE.substring(0, length);
      assertThatExceptionOfType(JsonException.class)
          .as(cut)
          .isThrownBy(() -> UntrustedJson.read(problems, cut));
    }
  }

  @Test
  void nestingIsBoundedAlsoWhereItIsSkipped() {
    String open = "{\"new\":".repeat(63);
    String close = "}".repeat(63);

    assertThat(
            UntrustedJson.read(
                problems, "{\"code\":\"a\",\"message\":\"b\",\"new\":" + open + "1" + close + "}"))
        .isEqualTo(new Problem("a", "b"));
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> UntrustedJson.read(problems, "{\"new\":".repeat(100_000)))
        .withMessage("nested deeper than 64");
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> UntrustedJson.read(problems, "{\"new\":" + "[".repeat(100_000)));
  }

  @Test
  void bracketsInWordsAreWords() {
    String brackets = "{[".repeat(100);

    assertThat(UntrustedJson.read(problems, "{\"code\":\"\\\"" + brackets + "\",\"message\":\"\"}"))
        .isEqualTo(new Problem("\"" + brackets, ""));
  }
}
