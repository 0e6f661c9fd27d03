package app.kith.server.account.join;

import app.kith.core.json.JsonText;
import app.kith.core.model.AccountId;
import app.kith.server.account.state.AccountTables;
import app.kith.server.sync.commit.Decision;
import app.kith.server.sync.decide.Working;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.util.Optional;

/**
 * Adds a device to an account that has shown itself: by its password, or a forked device by its old
 * token. The old device stays, since the other half of the fork goes on under it.
 */
public final class AddDevice implements Decision<Admission> {
  private final AccountId account;
  private final NewDevice device;
  private final Doorkeeper door;

  public AddDevice(AccountId account, NewDevice device, Jsonb json) {
    this.account = account;
    this.device = device;
    this.door = new Doorkeeper(new JsonText(json));
  }

  @Override
  public Admission decide(Working working) throws IOException {
    Optional<Admission> known = door.known(working, device);
    if (known.isPresent()) {
      return known.get() instanceof Admission.Admitted admitted
              && !admitted.account().id().equals(account)
          ? Admission.refused(Refusal.DEVICE_TAKEN)
          : known.get();
    }
    return working.get(AccountTables.ACCOUNTS, account).isEmpty()
        ? Admission.refused(Refusal.NO_ACCOUNT)
        : door.admit(working, account, device);
  }
}
