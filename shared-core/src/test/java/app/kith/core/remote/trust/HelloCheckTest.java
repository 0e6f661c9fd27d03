package app.kith.core.remote.trust;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.json.KithJson;
import app.kith.core.model.Epoch;
import app.kith.core.remote.trust.HelloCheck.Result;
import io.avaje.jsonb.Jsonb;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HelloCheckTest {
  private static final String NONCE = "3abcdefghjkmnpqrstvwxyz012";
  private static final String ADDRESS = "192.168.1.20:8420";

  private final TestCommunity ours = new TestCommunity();
  private final Jsonb jsonb = KithJson.create();

  HelloCheckTest() throws GeneralSecurityException {}

  @Test
  void theCommunitysServerIsTrusted() throws GeneralSecurityException {
    Hello hello = ours.signed(ours.hello(), NONCE, ADDRESS);

    assertThat(HelloCheck.verify(overTheWire(hello), NONCE, ADDRESS, ours.pin()))
        .isEqualTo(new Result.Trusted(hello, Epoch.parse("1.9f2c41d07b3a")));
  }

  @Test
  void whatIsSignedIsAsTheProtocolSays() {
    assertThat(new String(ours.hello().toSign(NONCE, ADDRESS), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            kith-hello-1
            3abcdefghjkmnpqrstvwxyz012
            192.168.1.20:8420
            %s
            1.9f2c41d07b3a
            1
            1
            1793000000000
            192.168.1.20:8420 harbour.local:8420
            The Harbour\
            """
                .formatted(ours.pin().community()));
  }

  @Nested
  class Refused {
    @Test
    void anotherCommunitysServer() throws GeneralSecurityException {
      TestCommunity other = new TestCommunity();

      assertThat(check(other.signed(other.hello(), NONCE, ADDRESS)))
          .isEqualTo(new Result.Refused(ServerDoubt.ANOTHER_COMMUNITY));
    }

    @Test
    void aServerThatShowsOurKeyButDoesNotHaveIt() throws GeneralSecurityException {
      TestCommunity other = new TestCommunity();

      assertThat(check(other.signed(ours.hello(), NONCE, ADDRESS))).isEqualTo(unproven());
      assertThat(check(ours.hello())).isEqualTo(unproven());
      assertThat(check(ours.hello().signed(new byte[] {1, 2, 3}))).isEqualTo(unproven());
    }

    @Test
    void anAnswerOfAnEarlierTime() throws GeneralSecurityException {
      assertThat(check(ours.signed(ours.hello(), "another-nonce-0123", ADDRESS)))
          .isEqualTo(unproven());
    }

    @Test
    void anAnswerGivenForAnotherAddress() throws GeneralSecurityException {
      assertThat(check(ours.signed(ours.hello(), NONCE, "10.0.0.66:8420"))).isEqualTo(unproven());
      assertThat(check(ours.signed(ours.hello(), NONCE, "https://192.168.1.20:8420")))
          .isEqualTo(unproven());
    }

    @Test
    void anAnswerThatWasChangedOnItsWay() throws GeneralSecurityException {
      Hello hello = ours.signed(ours.hello(), NONCE, ADDRESS);
      String json = jsonb.toJson(hello);

      assertThat(
              List.of(
                  json.replace("The Harbour", "The Harbor"),
                  json.replace("1793000000000", "1793000000001"),
                  json.replace("1.9f2c41d07b3a", "2.9f2c41d07b3a"),
                  json.replace("harbour.local", "evil.example"),
                  json.replace("\"max\":1", "\"max\":2"),
                  json.replace("\"community\":\"", "\"community\":\"0")))
          .allSatisfy(changed ->
              assertThat(check(jsonb.type(Hello.class).fromJson(changed))).isEqualTo(unproven()));
    }

    @Test
    void aKeyOnAnotherCurve() throws GeneralSecurityException {
      TestCommunity wide = new TestCommunity("secp384r1");

      assertThat(
              HelloCheck.verify(
                  wide.signed(wide.hello(), NONCE, ADDRESS), NONCE, ADDRESS, wide.pin()))
          .isEqualTo(unproven());
    }

    @Test
    void whatIsNoAnswerAtAll() {
      assertThat(check(jsonb.type(Hello.class).fromJson("{}"))).isInstanceOf(Result.Refused.class);
      assertThat(check(jsonb.type(Hello.class).fromJson("{\"key\":\"%%%\",\"addresses\":null}")))
          .isInstanceOf(Result.Refused.class);
    }

    @Test
    void aServerOfAnotherTime() throws GeneralSecurityException {
      assertThat(check(ours.signed(speaking(2, 3), NONCE, ADDRESS)))
          .isEqualTo(new Result.Refused(ServerDoubt.NEWER));
      assertThat(check(ours.signed(speaking(0, 0), NONCE, ADDRESS)))
          .isEqualTo(new Result.Refused(ServerDoubt.OLDER));
    }
  }

  @Test
  void aNonceIsSixteenToSixtyFourPlainCharacters() {
    assertThat(HelloCheck.isNonce("a".repeat(16))).isTrue();
    assertThat(HelloCheck.isNonce("a".repeat(64))).isTrue();
    assertThat(HelloCheck.isNonce("a".repeat(15))).isFalse();
    assertThat(HelloCheck.isNonce("a".repeat(65))).isFalse();
    assertThat(HelloCheck.isNonce("a".repeat(16) + "\n")).isFalse();
  }

  private Hello speaking(int min, int max) {
    Hello hello = ours.hello();
    return new Hello(
        hello.community(),
        hello.name(),
        hello.key(),
        hello.epoch(),
        hello.addresses(),
        new ProtocolRange(min, max),
        hello.now(),
        "");
  }

  private Result check(Hello hello) {
    return HelloCheck.verify(hello, NONCE, ADDRESS, ours.pin());
  }

  private static Result unproven() {
    return new Result.Refused(ServerDoubt.UNPROVEN);
  }

  private Hello overTheWire(Hello hello) {
    return jsonb.type(Hello.class).fromJson(jsonb.toJson(hello));
  }
}
