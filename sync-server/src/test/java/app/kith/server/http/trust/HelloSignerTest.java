package app.kith.server.http.trust;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.Epoch;
import app.kith.core.remote.trust.HelloCheck;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelloSignerTest {
  private static final String NONCE = "3abcdefghjkmnpqrstvwxyz012";

  private final CommunityKey key = CommunityKey.generate();
  private final HelloSigner signer =
      new HelloSigner(
          key,
          () ->
              new HelloFacts(
                  "The Harbour",
                  Epoch.parse("1.9f2c41d07b3a"),
                  List.of("192.168.1.20:8420"),
                  List.of("https://photos.example.org"),
                  1_793_000_000_000L));

  HelloSignerTest() throws GeneralSecurityException {}

  @ParameterizedTest
  @CsvSource({
    "192.168.1.20:8420,          false",
    "10.9.8.7:1,                 false",
    "[2001:db8::7]:8420,         false",
    "127.0.0.1:8420,             true",
    "localhost:9999,             true",
    "https://127.0.0.1:8443,     true",
    "https://photos.example.org, false"
  })
  void theProofHoldsForTheAddressThatWasAsked(String address, boolean fromHere) {
    assertThat(signer.answer(NONCE, address, fromHere))
        .isInstanceOfSatisfying(
            HelloSigner.Result.Signed.class,
            signed ->
                assertThat(HelloCheck.verify(signed.hello(), NONCE, address, key.pin()))
                    .isInstanceOf(HelloCheck.Result.Trusted.class));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:8420,            false",
    "'[::1]:8420',              false",
    "https://127.0.0.1:8443,    false",
    "https://evil.example,      false",
    "https://evil.example,      true",
    "https://photos.example.org:8443, false"
  })
  void noProofIsGivenThatAnotherCouldShow(String address, boolean fromHere) {
    assertThat(signer.answer(NONCE, address, fromHere)).isEqualTo(notMine());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "http://192.168.1.20",
        "HARBOUR.local:8420",
        "https://photos.example.org/",
        "a b:1",
        "192.168.1.20:8420\n"
      })
  void anAddressMustBeWrittenInItsOneForm(String address) {
    assertThat(signer.answer(NONCE, address, true))
        .isInstanceOfSatisfying(
            HelloSigner.Result.Refused.class,
            refused -> assertThat(refused.code()).isEqualTo("bad_address"));
  }

  @Test
  void aNonceMustBeOne() {
    assertThat(signer.answer("short", "192.168.1.20:8420", true))
        .isEqualTo(
            new HelloSigner.Result.Refused(
                "bad_nonce",
                "hello needs a nonce of 16 to 64 letters, digits, _ or -: make a new one"));
  }

  private static HelloSigner.Result notMine() {
    return new HelloSigner.Result.Refused(
        "not_mine", "this server does not answer at that address: ask it under its own");
  }
}
