package app.kith.server.sync;

import app.kith.core.model.AccountId;
import app.kith.core.model.BlobId;
import app.kith.server.sync.commit.Decision;
import app.kith.server.sync.decide.Publication;
import app.kith.server.sync.decide.Working;
import java.io.IOException;

/**
 * A shared copy is there that a post of the account waited for, made of an original that the
 * account has delivered. Telling it twice changes nothing.
 */
public record CopyMade(AccountId account, BlobId copy) implements Decision<Boolean> {
  @Override
  public Boolean decide(Working working) throws IOException {
    new Publication().copied(working, account, copy);
    return true;
  }
}
