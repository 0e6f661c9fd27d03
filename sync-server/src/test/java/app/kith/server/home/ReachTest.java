package app.kith.server.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReachTest {
  @Test
  void aServerThatListensAtOneAddressIsFoundThere() {
    assertThat(Reach.addresses("127.0.0.1", 8420, null)).containsExactly("127.0.0.1:8420");
    assertThat(Reach.addresses("::1", 8420, null)).containsExactly("[::1]:8420");
  }

  @Test
  void whereItStandsPubliclyComesFirst() {
    assertThat(Reach.addresses("127.0.0.1", 8420, "https://village.example"))
        .containsExactly("https://village.example", "127.0.0.1:8420");
  }
}
