package app.kith.server.sync.erase;

import app.kith.core.model.BlobId;
import app.kith.server.sync.commit.Decision;
import app.kith.server.sync.decide.Possessions;
import app.kith.server.sync.decide.Working;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/**
 * Blobs are to be looked at, and erased where they are nobody's then.
 *
 * @param after how long from now
 */
public record LookAt(Set<BlobId> blobs, Duration after) implements Decision<Boolean> {
  @Override
  public Boolean decide(Working working) throws IOException {
    Possessions possessions = new Possessions();
    for (BlobId blob : blobs) {
      possessions.lookAt(working, blob, working.now() + after.toMillis());
    }
    return true;
  }
}
