package app.kith.android.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  @Test
  void namesHaveValuesAndFlagsNone() {
    Arguments arguments = Arguments.of("apk", "--release", "--key-alias", "mine", "--json");

    assertThat(arguments.has("release")).isTrue();
    assertThat(arguments.has("debug")).isFalse();
    assertThat(arguments.optional("key-alias")).isEqualTo(Optional.of("mine"));
    assertThat(arguments.optional("release")).isEmpty();
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> Arguments.of("apk").text("output"))
        .hasMessage("apk wants --output and a value");
  }
}
