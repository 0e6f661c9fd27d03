package app.kith.core.sync;

import static app.kith.core.sync.AlicesDevice.EPOCH;
import static app.kith.core.sync.AlicesDevice.SERVER_TIME;
import static app.kith.core.sync.AlicesDevice.pushed;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.EntityId;
import app.kith.core.mutation.Chain;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.sync.exchange.Lane;
import app.kith.core.sync.exchange.SyncRequest;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.Push;
import app.kith.core.wire.PushReply;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PushOutboxTest {
  private final AlicesDevice alice = new AlicesDevice();

  PushOutboxTest() throws IOException {
    alice.hasJoined(10);
  }

  private Push push() throws IOException {
    Optional<SyncRequest> request = alice.asks(Lane.PUSH);
    assertThat(request).isPresent();
    return ((SyncRequest.PushChanges) request.get()).push();
  }

  private Chain chainAt(long n) throws IOException {
    return alice
        .outbox
        .read(reader -> alice.rules.chainAt(reader, n))
        .orElseThrow(() -> new IllegalStateException("no number " + n));
  }

  private void expects(long lastN, String chain) throws IOException {
    alice.tells(pushed(EPOCH, PushReply.EXPECTED, lastN, chain));
  }

  @Test
  void theFirstPushBeginsBehindNothing() throws IOException {
    alice.publishes("Boat");
    alice.publishes("Car");

    Push push = push();

    assertThat(push.before()).isEqualTo(new Push.Before(0, Chain.START.value()));
    assertThat(push.items()).extracting(Push.Item::n).containsExactly(1L, 2L);
  }

  @Test
  void aLostReplyIsAskedForWithTheSameBytes() throws IOException {
    alice.publishes("Boat");
    Push lost = push();
    alice.isKilled();
    alice.publishes("Car");

    Push again = push();

    assertThat(again.items()).hasSize(2);
    assertThat(again.items().get(0).m()).isEqualTo(lost.items().get(0).m());
  }

  @Test
  void answeredMutationsAreNotSentAgain() throws IOException {
    alice.publishes("Boat");
    push();
    alice.tells(alice.accepted(1, 11));
    alice.publishes("Car");

    Push push = push();

    assertThat(push.before()).isEqualTo(new Push.Before(1, chainAt(1).value()));
    assertThat(push.items()).extracting(Push.Item::n).containsExactly(2L);
  }

  @Test
  void aServerThatStandsFurtherBackGetsAllFromThereOn() throws IOException {
    alice.publishes("Boat");
    push();
    alice.tells(alice.accepted(1, 11));
    alice.publishes("Car");
    push();

    expects(0, Chain.START.value());

    assertThat(push().items()).extracting(Push.Item::n).containsExactly(1L, 2L);
  }

  @Test
  void aBodyThatIsGoneTravelsAsItsHash() throws IOException {
    alice.publishes("Boat");
    alice.publishes("Car");
    push();
    String hash = alice.outcome(1, Outcome.ACCEPTED, 11).hash();
    alice.tells(
        pushed(
            EPOCH, PushReply.DONE, 1, chainAt(1).value(), alice.outcome(1, Outcome.ACCEPTED, 10)));
    alice.outbox.write(writer -> {
      alice.rules.erased(writer, new EntityId("boat").value());
      return true;
    });

    expects(0, Chain.START.value());

    Push.Item gone = push().items().get(0);
    assertThat(gone).isEqualTo(new Push.Item(1, 0, null, hash));
  }

  @Test
  void aServerWithAnotherChainProvesACopiedDisk() throws IOException {
    alice.publishes("Boat");
    push();

    expects(1, Chain.START.next("cd".repeat(32)).value());

    assertThat(alice.asks(Lane.PUSH)).isEmpty();
  }

  @Test
  void aNumberThatThisDeviceNeverGaveProvesACopiedDisk() throws IOException {
    alice.publishes("Boat");
    push();

    expects(7, chainAt(1).value());

    assertThat(alice.asks(Lane.PUSH)).isEmpty();
  }

  @Test
  void anAgeOverARebootGoesByTheServersTimeWhateverTheWallClockSays() throws IOException {
    alice.publishes("Boat");
    alice.reboots(0);

    assertThat(alice.asks(Lane.PUSH)).isEmpty();
    alice.tells(AlicesDevice.pageAt(SERVER_TIME + 3_600_000, EPOCH, 10, 10, 10));

    // Written a second after the contact that said SERVER_TIME.
    assertThat(push().items()).extracting(Push.Item::age).containsExactly(3_599_000L);
  }

  @Test
  void whatThisBootWroteNeedsNoContact() throws IOException {
    alice.reboots(0);
    alice.publishes("Boat");
    alice.waits(500);

    assertThat(push().items()).extracting(Push.Item::age).containsExactly(500L);
  }

  @Test
  void eachRunRemembersItsContactAnew() throws IOException {
    alice.waits(60_000);
    alice.isKilled();
    alice.tells(AlicesDevice.pageAt(SERVER_TIME + 60_000, EPOCH, 10, 10, 10));

    assertThat(alice.outbox.read(OutboxReader::contact))
        .hasValueSatisfying(last -> assertThat(last.serverTime()).isEqualTo(SERVER_TIME + 60_000));
  }
}
