package app.kith.core.sync;

import app.kith.core.model.Epoch;
import app.kith.core.store.Position;

/** Whether a reply belongs to the history that this device follows. */
final class EpochGuard {
  private EpochGuard() {}

  /** What to do with a reply. */
  enum Verdict {
    /** Of our epoch, or of the first one we meet. */
    TAKE,
    /** From before a restore that we know of. */
    IGNORE,
    /** From a history that does not follow from ours as far as this release can tell. */
    STOP
  }

  static Verdict judge(Position position, String epoch) {
    String known = position.epoch();
    if (known == null || known.equals(epoch)) {
      return Verdict.TAKE;
    }
    return Epoch.parse(epoch).isOlderThan(Epoch.parse(known)) ? Verdict.IGNORE : Verdict.STOP;
  }
}
