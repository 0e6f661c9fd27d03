package app.kith.core.view;

import app.kith.core.model.DeviceId;
import app.kith.core.model.MutationId;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.Mutation;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.OutboxRow;

/** An outbox row and what it says. */
public record Pending(OutboxRow row, Mutation mutation) {
  /**
   * This row as the base of a later mutation: by number where it has one, else by its local key.
   */
  public Base asBase(Identity self) {
    return row.isNumbered()
        ? Base.of(MutationId.of(new DeviceId(self.device()), row.n()))
        : new Base.Waiting(row.key());
  }
}
