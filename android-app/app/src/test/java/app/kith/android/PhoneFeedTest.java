package app.kith.android;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.outbox.Identity;
import app.kith.core.outbox.MemoryOutboxStore;
import app.kith.core.store.MemoryLocalStore;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhoneFeedTest {
  @Test
  void aPhoneThatHasJustJoinedShowsNothingYet() throws IOException {
    MemoryOutboxStore outbox = new MemoryOutboxStore();
    outbox.write(writer -> {
      writer.setIdentity(
          new Identity("c", "pin", "pin", List.of(), "anna", "anna", "phone", "token", "key"));
      return true;
    });

    assertThat(new PhoneFeed(new MemoryLocalStore(), outbox).newest(50)).isEmpty();
  }
}
