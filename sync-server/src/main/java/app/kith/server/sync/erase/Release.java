package app.kith.server.sync.erase;

import app.kith.core.model.BlobId;
import app.kith.server.sync.commit.Decision;
import app.kith.server.sync.decide.Possessions;
import app.kith.server.sync.decide.Working;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Blobs that are due are looked at: gives those that are nobody's. Whoever asks keeps uploads of
 * them away until he has erased them, else they may be somebody's the next moment.
 */
public record Release(Set<BlobId> blobs) implements Decision<Set<BlobId>> {
  @Override
  public Set<BlobId> decide(Working working) throws IOException {
    Possessions possessions = new Possessions();
    Set<BlobId> nobodys = new LinkedHashSet<>();
    for (BlobId blob : blobs) {
      if (possessions.isNobodys(working, blob)) {
        nobodys.add(blob);
      }
    }
    return nobodys;
  }
}
