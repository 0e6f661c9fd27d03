package app.kith.server.sync.state;

import app.kith.core.model.AccountId;
import app.kith.core.model.BlobId;

/**
 * The account has delivered all bytes of the blob, so it may name it in posts. A blob that nobody
 * possesses is nobody's, whatever posts name it, and is erased.
 *
 * @param delivered server's time
 */
public record Possession(AccountId account, BlobId blob, long delivered) {
  /** What makes a possession the only one. */
  public record Key(AccountId account, BlobId blob) {}

  public Key key() {
    return new Key(account, blob);
  }
}
