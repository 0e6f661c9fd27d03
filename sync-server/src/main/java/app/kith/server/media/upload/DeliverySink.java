package app.kith.server.media.upload;

import app.kith.core.model.AccountId;
import app.kith.core.model.BlobId;
import java.io.IOException;

/** Learns how uploads end: that an account has delivered all bytes of a blob, or never will. */
public interface DeliverySink {
  /**
   * Notes the delivery durably, so that the account may name the blob from now on. The blob is in
   * the store already. Called before the sender is answered, and again after a failure: a second
   * call changes nothing.
   *
   * @param bytes the blob's length
   * @throws IOException where it could not be noted; the sender asks again
   */
  void delivered(AccountId account, BlobId blob, long bytes) throws IOException;

  /**
   * Notes durably that an upload is given up whose bytes may have reached the store: unless they
   * are somebody's they are to be erased.
   *
   * @throws IOException where it could not be noted; it will be told again
   */
  void abandoned(BlobId blob) throws IOException;

  /**
   * Whether a post of the account waits in vain for this blob, which was delivered: it names a
   * shared copy that is not the one that comes of the blob.
   */
  default boolean isMisnamed(AccountId account, BlobId blob) throws IOException {
    return false;
  }
}
