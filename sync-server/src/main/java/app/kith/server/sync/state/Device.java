package app.kith.server.sync.state;

import app.kith.core.model.AccountId;
import app.kith.core.model.DeviceId;
import app.kith.core.mutation.Chain;

/**
 * A device, and how far its mutations and its cursor have come.
 *
 * @param publicKey base64 of its X.509 form, as the device sent it
 * @param pushed number and chain of its last mutation
 * @param acked its cursor at its last pull: outcomes up to there are settled
 * @param created server's time
 * @param revoked no token of it is honoured any more
 */
public record Device(
    DeviceId id,
    AccountId account,
    String publicKey,
    Chain pushed,
    long acked,
    long created,
    boolean revoked) {
  public Device pushedTo(Chain to) {
    return new Device(id, account, publicKey, to, acked, created, revoked);
  }

  public Device acknowledged(long seq) {
    return new Device(id, account, publicKey, pushed, Math.max(acked, seq), created, revoked);
  }

  public Device revokedNow() {
    return new Device(id, account, publicKey, pushed, acked, created, true);
  }
}
