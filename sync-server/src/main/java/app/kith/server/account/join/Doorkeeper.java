package app.kith.server.account.join;

import app.kith.core.json.JsonText;
import app.kith.core.model.AccountId;
import app.kith.core.model.EntityId;
import app.kith.core.mutation.Chain;
import app.kith.core.mutation.Registers;
import app.kith.server.account.state.Account;
import app.kith.server.account.state.AccountTables;
import app.kith.server.account.state.Token;
import app.kith.server.sync.decide.Working;
import app.kith.server.sync.state.Body;
import app.kith.server.sync.state.Device;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.Optional;

/** Lets devices in: what joining, linking, logging in and starting again have in common. */
final class Doorkeeper {
  private final JsonText texts;

  Doorkeeper(JsonText texts) {
    this.texts = texts;
  }

  /**
   * What to answer where the device is known: again what it was told before, or that somebody else
   * has its id. Empty for a new one.
   */
  Optional<Admission> known(Working working, NewDevice device) throws IOException {
    Optional<Device> present = working.get(Tables.DEVICES, device.id());
    if (present.isEmpty()) {
      return working.get(AccountTables.TOKENS, device.tokenHash()).isPresent()
          ? Optional.of(Admission.refused(Refusal.DEVICE_TAKEN))
          : Optional.empty();
    }
    boolean same =
        !present.get().revoked()
            && present.get().publicKey().equals(device.publicKey())
            && working
                .get(AccountTables.TOKENS, device.tokenHash())
                .filter(token -> token.device().equals(device.id()))
                .isPresent();
    return Optional.of(
        same
            ? admitted(working, present.get().account(), device, true)
            : Admission.refused(Refusal.DEVICE_TAKEN));
  }

  /** Adds a device that is not known. */
  Admission admit(Working working, AccountId account, NewDevice device) throws IOException {
    working.save(
        Tables.DEVICES,
        new Device(device.id(), account, device.publicKey(), Chain.START, 0, working.now(), false));
    working.save(AccountTables.TOKENS, new Token(device.tokenHash(), device.id(), working.now()));
    return admitted(working, account, device, false);
  }

  private Admission admitted(Working working, AccountId id, NewDevice device, boolean again)
      throws IOException {
    Optional<Account> account = working.get(AccountTables.ACCOUNTS, id);
    if (account.isEmpty()) {
      return Admission.refused(Refusal.NO_ACCOUNT);
    }
    Entity user = working.get(Tables.ENTITIES, new EntityId(id.value())).orElseThrow();
    String name = working.body(user, Registers.NAME).map(Body::text).map(texts::text).orElse("");
    return new Admission.Admitted(account.get(), name, device.id(), again);
  }
}
