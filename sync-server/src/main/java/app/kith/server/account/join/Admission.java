package app.kith.server.account.join;

import app.kith.core.model.DeviceId;
import app.kith.server.account.state.Account;

/** What became of a device that asked to be let in. */
public sealed interface Admission {
  /**
   * It is in.
   *
   * @param name the account's display name now
   * @param again it was in before, by the same request whose answer was lost
   */
  record Admitted(Account account, String name, DeviceId device, boolean again)
      implements Admission {}

  record Refused(Refusal why) implements Admission {}

  static Admission refused(Refusal why) {
    return new Refused(why);
  }
}
