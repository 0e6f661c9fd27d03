package app.kith.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.kith.core.remote.trust.ServerAddress;
import app.kith.server.http.ApiException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkPlacesTest {
  private static List<ServerAddress> of(List<String> addresses) {
    return new LinkPlaces(() -> addresses).now();
  }

  @Test
  void eightAreTheMostAndTheFirstOnesCount() {
    List<String> many = IntStream.range(0, 20).mapToObj(i -> "192.168.1." + i + ":8420").toList();

    assertThat(of(many)).extracting(ServerAddress::text).isEqualTo(many.subList(0, 8));
  }

  @Test
  void eachIsNamedOnceAndWhatDevicesCanNotUseIsLeftOut() {
    assertThat(of(List.of("http://village.example", "a.local:8420", "A.local:8420", "no address")))
        .containsExactly(new ServerAddress(true, "a.local", 8420));
  }

  @Test
  void aServerWithoutAnAddressSaysWhatToDo() {
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> of(List.of("fe80::1%eth0:8420")))
        .satisfies(e -> assertThat(e.code()).isEqualTo("no_address"))
        .withMessageContaining("--listen HOST:PORT");
    assertThatExceptionOfType(ApiException.class).isThrownBy(() -> of(List.of()));
  }
}
