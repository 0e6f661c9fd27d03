package app.kith.server.sync.state;

import app.kith.core.model.AccountId;
import app.kith.core.wire.Grant;

/**
 * Whether the follower may read the author's followers audience.
 *
 * @param gen rises at each opening
 * @param from sequence at which it was last opened or closed: live above, backfill at or below
 */
public record FollowGrant(AccountId follower, AccountId author, long gen, long from, boolean open) {
  /** What makes a grant the only one. */
  public record Key(AccountId follower, AccountId author) {}

  public Key key() {
    return new Key(follower, author);
  }

  /** As the follower's devices are told. */
  public Grant wire() {
    return new Grant("f:" + author, gen, open);
  }
}
