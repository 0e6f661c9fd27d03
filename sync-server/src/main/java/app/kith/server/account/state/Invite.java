package app.kith.server.account.state;

import app.kith.core.model.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A code that lets somebody in: into the community, or as another device of an account.
 *
 * @param codeHash SHA-256 of the code, which nobody keeps
 * @param role of the account that joins with it
 * @param account for a device's link: the account that it leads to; null for an invite
 * @param uses how often it may be used
 * @param used how often it was
 * @param expires server's time in milliseconds
 */
public record Invite(
    String codeHash, Role role, @Nullable AccountId account, int uses, int used, long expires) {
  public Invite usedOnce() {
    return new Invite(codeHash, role, account, uses, used + 1, expires);
  }
}
