package app.kith.server.sync;

import app.kith.core.model.AccountId;
import app.kith.core.model.BlobId;
import app.kith.server.sync.commit.Decision;
import app.kith.server.sync.decide.Publication;
import app.kith.server.sync.decide.Working;
import java.io.IOException;
import java.util.Set;

/**
 * An account has delivered all bytes of these blobs: it may name them from now on, and its posts
 * that waited for no other are published. Telling it twice changes nothing.
 *
 * @param blobs the original and the shared copy that the server derived from it
 */
public record Delivery(AccountId account, Set<BlobId> blobs) implements Decision<Boolean> {
  @Override
  public Boolean decide(Working working) throws IOException {
    new Publication().delivered(working, account, blobs);
    return true;
  }
}
