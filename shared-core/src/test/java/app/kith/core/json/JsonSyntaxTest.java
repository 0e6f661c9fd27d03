package app.kith.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSyntaxTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        " true ",
        "-0.5e+3",
        "10",
        "\"\"",
        "\"caf\\u00e9 \\n \uD83D\uDE42 \\ud83d\"",
        "[]",
        "[1, [ ], {}]",
        "{\"a\" : {\"b\":[1,2.50]} ,\"\":false}"
      })
  void whatIsJsonPasses(String text) {
    assertThat(JsonSyntax.problem(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "tru",
        "nul",
        "01",
        "1.",
        ".5",
        "+1",
        "1e",
        "-",
        "\"",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"a\tb\"",
        "\"\u0000\"",
        "\"\uD83D\"",
        "[1,]",
        "[1 2]",
        "[",
        "{\"a\"}",
        "{\"a\":1,}",
        "{a:1}",
        "{} {}",
        "{\"a\":1}x",
        "{\"a\":tru}",
        "\u00a0[]"
      })
  void whatOnlyLooksLikeJsonIsFound(String text) {
    assertThat(JsonSyntax.problem(text)).isPresent();
  }

  @Test
  void nestingWithoutEndIsRefusedBeforeItExhaustsTheStack() {
    assertThat(JsonSyntax.problem("[".repeat(30_000))).isPresent();
    assertThat(JsonSyntax.problem("[".repeat(32) + "]".repeat(32))).isEmpty();
  }
}
