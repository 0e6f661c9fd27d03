package app.kith.core.sync;

import static app.kith.core.sync.AlicesDevice.EPOCH;
import static app.kith.core.sync.AlicesDevice.page;
import static app.kith.core.sync.AlicesDevice.put;
import static app.kith.core.sync.AlicesDevice.remove;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.outbox.JournalRow;
import app.kith.core.sync.exchange.Lane;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalWordsTest {
  private static final long DAY = 24L * 60 * 60 * 1_000;

  private final AlicesDevice alice = new AlicesDevice();

  JournalWordsTest() throws IOException {}

  @BeforeEach
  void postThatIsAccepted() throws IOException {
    alice.hasJoined(10);
    alice.publishes("Boat");
    alice.asks(Lane.PUSH);
    alice.tells(alice.accepted(1, 11));
    alice.tells(page(EPOCH, 10, 11, 11, alice.echo(1, 11, "boat", "Boat")));
  }

  private JournalRow journal() throws IOException {
    return alice
        .outbox
        .read(reader -> reader.journal(1))
        .orElseThrow(() -> new IllegalStateException("no number 1"));
  }

  @Test
  void whatAnotherDeviceDeletesLeavesTheJournalToo() throws IOException {
    assertThat(journal().m()).contains("Boat");

    alice.tells(page(EPOCH, 11, 12, 12, remove(12, "boat", "a:alice/community")));

    assertThat(journal().m()).isNull();
    assertThat(journal().hash()).isNotEmpty();
  }

  @Test
  void whatWasDeletedBeforeThisDeviceSawItLeavesTheJournal() throws IOException {
    alice.publishes("Car");
    alice.asks(Lane.PUSH);
    alice.tells(alice.accepted(2, 12));

    alice.tells(
        page(
            EPOCH,
            11,
            13,
            13,
            alice.echo(2, 12, "car", null),
            remove(13, "car", "a:alice/community")));

    assertThat(alice.outbox.read(reader -> reader.journal(2)).orElseThrow().m()).isNull();
  }

  @Test
  void whatOnlyMovesToAnotherAudienceStays() throws IOException {
    alice.tells(
        page(EPOCH, 11, 13, 13, remove(12, "boat", "a:alice/followers"), put(13, "boat", "Boat")));

    assertThat(journal().m()).contains("Boat");
  }

  @Test
  void aBodyStaysForThirtyDaysAndItsHashForEver() throws IOException {
    String hash = journal().hash();
    alice.waits(30 * DAY - 60_000);
    alice.isKilled();
    assertThat(journal().m()).contains("Boat");

    alice.waits(120_000);
    alice.isKilled();

    assertThat(journal().m()).isNull();
    assertThat(journal().hash()).isEqualTo(hash);
  }
}
