package app.kith.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretsTest {
  private final Secrets secrets = new Secrets();

  @Test
  void aCodeHas128BitsAndATokenTwiceAsMany() {
    assertThat(secrets.code()).matches("[0-7][0-9a-hjkmnp-tv-z]{25}");
    assertThat(secrets.token()).matches("([0-7][0-9a-hjkmnp-tv-z]{25}){2}");
  }

  @Test
  void noTwoAreAlike() {
    Set<String> seen = new HashSet<>();

    for (int i = 0; i < 1000; i++) {
      assertThat(seen.add(secrets.code())).isTrue();
      String token = secrets.token();
      assertThat(seen.add(token.substring(0, 26))).isTrue();
      assertThat(seen.add(token.substring(26))).isTrue();
    }
  }

  @Test
  void theHashIsSha256() {
    assertThat(Secrets.hash("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void onlyTheSecretItselfMatchesItsHash() {
    String secret = secrets.token();
    String hash = Secrets.hash(secret);

    assertThat(Secrets.matches(secret, hash)).isTrue();
    assertThat(Secrets.matches(secret + "0", hash)).isFalse();
    assertThat(Secrets.matches(hash, hash)).isFalse();
    assertThat(Secrets.matches(secret, "")).isFalse();
  }
}
