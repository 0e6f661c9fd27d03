package app.kith.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.AccountId;
import app.kith.core.model.DeviceId;
import app.kith.server.admin.WhoHandler;
import app.kith.server.http.Authentication;
import app.kith.server.sync.state.Actor;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PresenceTest {
  private static final Actor MAI = new Actor(new AccountId("mai"), new DeviceId("phone"));
  private static final Actor OSKAR = new Actor(new AccountId("oskar"), new DeviceId("laptop"));

  private final AtomicLong now = new AtomicLong(1_000);
  private final Presence presence = new Presence(() -> Instant.ofEpochMilli(now.get()));
  private final Authentication.Tokens tokens =
      presence.noting(token -> Optional.ofNullable(Map.of("a", MAI, "b", OSKAR).get(token)));

  @Test
  void whoAsksIsNotedAndWhoIsNobodyIsNot() throws IOException {
    assertThat(tokens.actor("a")).contains(MAI);
    now.set(2_000);
    assertThat(tokens.actor("b")).contains(OSKAR);
    assertThat(tokens.actor("nobody")).isEmpty();
    now.set(3_000);
    assertThat(tokens.actor("a")).contains(MAI);

    assertThat(presence.all())
        .containsExactly(new Presence.Seen(MAI, 3_000), new Presence.Seen(OSKAR, 2_000));
  }

  @Test
  void theOwnerIsToldByLines() throws IOException {
    tokens.actor("a");

    Map<String, String> values =
        new WhoHandler(presence, "Family", () -> List.of("10.0.0.2:8420", "127.0.0.1:8420"))
            .handle(Map.of())
            .values();

    assertThat(values)
        .containsEntry("name", "Family")
        .containsEntry("addresses", "10.0.0.2:8420\n127.0.0.1:8420")
        .containsEntry("devices", "phone mai 1000");
  }
}
