package app.kith.server.sync.erase;

import app.kith.core.model.BlobId;
import app.kith.server.sync.commit.Decision;
import app.kith.server.sync.decide.Possessions;
import app.kith.server.sync.decide.Working;
import java.io.IOException;
import java.util.Set;

/** The bytes of these are gone: nothing is left to do for them. */
public record Erased(Set<BlobId> blobs) implements Decision<Boolean> {
  @Override
  public Boolean decide(Working working) throws IOException {
    Possessions possessions = new Possessions();
    for (BlobId blob : blobs) {
      possessions.done(working, blob);
    }
    return true;
  }
}
