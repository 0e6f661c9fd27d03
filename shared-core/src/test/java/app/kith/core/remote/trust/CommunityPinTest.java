package app.kith.core.remote.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommunityPinTest {
  private static final byte[] ABC = "abc".getBytes(StandardCharsets.UTF_8);

  @Test
  void aPinIsTheSha256InBase64UrlAndTheIdItsFirst128Bits() {
    assertThat(CommunityPin.of(ABC).value())
        .isEqualTo("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
    assertThat(CommunityKeys.idOf(ABC).value()).isEqualTo("5tf0bbz3r1szn42ga0vsetw8h3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa",
        "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0=",
        "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0",
        "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa1"
      })
  void anythingElseIsNoPin(String text) {
    assertThat(CommunityPin.parse(text)).isEmpty();
  }
}
