package app.kith.server.sim.server;

import app.kith.core.model.AccountId;
import app.kith.core.model.DeviceId;
import app.kith.core.model.EntityId;
import app.kith.core.model.StreamId;
import app.kith.core.mutation.Chain;
import app.kith.core.mutation.Registers;
import app.kith.server.sync.commit.Decision;
import app.kith.server.sync.decide.ChangeGroup;
import app.kith.server.sync.state.Body;
import app.kith.server.sync.state.Device;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.EntityKind;
import app.kith.server.sync.state.Tables;

/** Accounts and devices without invites: how people join is not the simulator's matter. */
final class SimAccounts {
  private SimAccounts() {}

  static Decision<Boolean> join(AccountId account, String handle) {
    return working -> {
      ChangeGroup group = working.serverGroup(account);
      EntityId id = new EntityId(account.value());
      var by = group.origin().by();
      Entity user =
          Entity.plain(id, EntityKind.USER, account, by, null, working.nextSeq(), working.now());
      working.begin(user);
      String salt = working.newSalt();
      String fixed = "{\"handle\":\"" + handle + "\"}";
      working.save(
          Tables.BODIES,
          new Body(
              working.newBody(user),
              Body.FIXED,
              by,
              working.now(),
              working.nextSeq(),
              null,
              null,
              salt,
              fixed));
      String name = "\"" + handle + "\"";
      working.save(
          Tables.BODIES,
          new Body(
              working.newBody(user),
              Registers.NAME,
              by,
              working.now(),
              working.nextSeq(),
              null,
              null,
              salt,
              name));
      group.put(user, new StreamId.Community());
      return true;
    };
  }

  /** Telling it twice changes nothing, as with the shipped ways in. */
  static Decision<Boolean> device(AccountId account, DeviceId device) {
    return working -> {
      if (working.get(Tables.DEVICES, device).isPresent()) {
        return false;
      }
      working.save(
          Tables.DEVICES,
          new Device(device, account, "public", Chain.START, 0, working.now(), false));
      return true;
    };
  }
}
