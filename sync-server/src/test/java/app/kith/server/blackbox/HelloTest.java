package app.kith.server.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.server.blackbox.client.Hello;
import app.kith.server.blackbox.client.Invite;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Section 5: finding and trusting a server. */
class HelloTest extends Blackbox {
  @Test
  @Proves(
      "the key has the pin, the community's id follows from the key, the signature is the key's")
  void hello_is_signed_by_the_key_of_the_invite() throws IOException {
    assertThat(Hello.ask(place.wire()).problem(place.ownerInvite())).isEmpty();
  }

  @Test
  @Proves("| `k` | the **pin**: SHA-256 of the community's public key (SPKI)")
  void another_pin_is_another_community() throws IOException {
    Invite invite = place.ownerInvite();
    Invite foreign = new Invite(invite.community(), "A".repeat(43), invite.code());

    assertThat(Hello.ask(place.wire()).problem(foreign)).contains("pin");
  }

  @Test
  @Proves("nonce           as asked: 16 to 64 of A-Z a-z 0-9 _ -")
  void an_answer_to_another_question_is_not_believed() throws IOException {
    Hello answer = Hello.ask(place.wire());
    Hello replayed = new Hello(answer.answer(), "0".repeat(26), answer.address());

    assertThat(replayed.problem(place.ownerInvite())).contains("signature");
  }

  @Test
  @Proves("| `bad_nonce` | 400 | hello: not 16 to 64 letters, digits, `_` or `-` |")
  void hello_asks_for_a_nonce_and_an_address() throws IOException {
    String address = place.wire().server().getAuthority();

    assertThat(place.wire().get("/v1/hello?nonce=short&address=" + address, "").named())
        .isEqualTo("400 bad_nonce");
    assertThat(place.wire().get("/v1/hello?nonce=" + "a".repeat(20), "").named())
        .isEqualTo("400 bad_address");
  }
}
