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
   * Sees to it that posts of the account which wait for this delivered blob have the shared copies
   * that they name, and are published with them. May be called again and again, and is: whenever
   * the sender asks about the blob.
   *
   * @return false where one of them waits in vain, since no such copy comes of the blob
   */
  default boolean completes(AccountId account, BlobId blob) throws IOException {
    return true;
  }
}
