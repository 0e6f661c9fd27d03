package app.kith.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.kith.server.account.Passwords.Busy;
import app.kith.server.account.Passwords.Hashed;
import app.kith.server.account.Passwords.Hashing;
import app.kith.server.account.Passwords.Refused;
import app.kith.server.account.Passwords.Right;
import app.kith.server.account.Passwords.Wrong;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
  private static final String PASSWORD = "correct horse battery";

  private final Semaphore turns = new Semaphore(2);
  private final Passwords passwords = new Passwords(new SecureRandom(), turns, Duration.ZERO);

  @Test
  void aPasswordIsRightForItsHashOnly() {
    String hash = hashOf(PASSWORD);

    assertThat(hash).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$.{22}\\$.{43}");
    assertThat(passwords.verify(PASSWORD, Optional.of(hash))).isEqualTo(new Right());
    assertThat(passwords.verify("Correct horse battery", Optional.of(hash))).isEqualTo(new Wrong());
  }

  @Test
  void onePasswordHasAnotherHashEachTime() {
    assertThat(hashOf(PASSWORD)).isNotEqualTo(hashOf(PASSWORD));
  }

  @Test
  void anUnknownAccountIsComputedForAndWrong() {
    assertThat(passwords.verify(PASSWORD, Optional.empty())).isEqualTo(new Wrong());

    turns.drainPermits();
    assertThat(passwords.verify(PASSWORD, Optional.empty()))
        .as("it takes a turn like any other")
        .isInstanceOf(Busy.class);
  }

  @Test
  void anAccentMayBeTypedInTwoWays() {
    String hash = hashOf("cafe\u0301 cafe\u0301");

    assertThat(passwords.verify("caf\u00e9 caf\u00e9", Optional.of(hash))).isEqualTo(new Right());
  }

  @Test
  void whoWaitsTooLongIsToldToComeAgain() {
    turns.drainPermits();
    Busy busy = new Busy("too many logins at once: try again in a minute");

    assertThat(passwords.hash(PASSWORD)).isEqualTo(busy);
    assertThat(passwords.verify(PASSWORD, Optional.empty())).isEqualTo(busy);
  }

  @Test
  void aTurnIsGivenBack() {
    passwords.verify(PASSWORD, Optional.of(hashOf(PASSWORD)));

    assertThat(turns.availablePermits()).isEqualTo(2);
  }

  @Test
  void lengthIsCountedInCodePoints() {
    assertThat(passwords.hash("🎉".repeat(7)))
        .isEqualTo(new Refused("the password is too short: use at least 8 characters"));
    assertThat(passwords.hash("🎉".repeat(8))).isInstanceOf(Hashed.class);
    assertThat(passwords.hash("🎉".repeat(200))).isInstanceOf(Hashed.class);
    assertThat(passwords.hash("🎉".repeat(201)))
        .isEqualTo(new Refused("the password is too long: use at most 200 characters"));
    assertThat(passwords.hash("a".repeat(1_000_000))).isInstanceOf(Refused.class);
  }

  @Test
  void whatIsNoPasswordIsWrongWithoutATurn() {
    turns.drainPermits();

    assertThat(passwords.verify("short", Optional.empty())).isEqualTo(new Wrong());
  }

  @Test
  void hashesOfTheReferenceProgramAreUnderstood() {
    // From the test suite of phc-winner-argon2.
    PasswordHash hash =
        PasswordHash.parse(
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ"
                + "$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");

    assertThat(hash.matches("password".getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(hash.matches("passwore".getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=0,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi",
        "$argon2id$v=19$m=4,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"
      })
  void whatIsStoredMustBeAHash(String stored) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> passwords.verify(PASSWORD, Optional.of(stored)));
  }

  private String hashOf(String password) {
    Hashing answer = passwords.hash(password);
    assertThat(answer).isInstanceOf(Hashed.class);
    return ((Hashed) answer).phc();
  }
}
