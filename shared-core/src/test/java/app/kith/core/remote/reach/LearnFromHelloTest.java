package app.kith.core.remote.reach;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.outbox.Identity;
import app.kith.core.outbox.MemoryOutboxStore;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.remote.trust.Hello;
import app.kith.core.remote.trust.ProtocolRange;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LearnFromHelloTest {
  private static Hello hello(String name) {
    return new Hello(
        "c", name, "", "", List.of("192.168.1.20:8420"), new ProtocolRange(1, 1), 0, "");
  }

  @Test
  void theCommunitysNameAndAddressesAreRenewedWithEachHello() throws IOException {
    try (MemoryOutboxStore outbox = new MemoryOutboxStore()) {
      outbox.write(writer -> {
        writer.setIdentity(
            new Identity(
                "c", "A".repeat(43), "pin", List.of("10.0.0.1:8420"), "a", "anna", "d", "t", "k"));
        return true;
      });
      LearnFromHello told = new LearnFromHello(outbox);

      told.from(hello("Village"));
      told.from(hello("Gia đình Trần–Lind 🌻"));

      Identity now = outbox.<Optional<Identity>>read(OutboxReader::identity).orElseThrow();
      assertThat(now.communityName()).isEqualTo("Gia đình Trần–Lind 🌻");
      assertThat(now.addresses()).contains("192.168.1.20:8420");
      assertThat(now.token()).isEqualTo("t");
    }
  }

  @Test
  void aNameIsOneLineAndNoLongerThanAPersons() {
    assertThat(LearnFromHello.name(hello("Two\nlines"))).doesNotContain("\n");
    assertThat(LearnFromHello.name(hello("🌻".repeat(500)))).isEqualTo("🌻".repeat(80));
    assertThat(LearnFromHello.name(hello(""))).isEmpty();
  }
}
