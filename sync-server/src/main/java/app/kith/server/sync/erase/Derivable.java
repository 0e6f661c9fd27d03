package app.kith.server.sync.erase;

import app.kith.core.model.BlobId;
import app.kith.server.sync.commit.Decision;
import app.kith.server.sync.decide.Working;
import app.kith.server.sync.state.KnownCopies;
import app.kith.server.sync.state.SharedCopy;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.Set;

/**
 * These are all copies that can be derived from the original. Told before any of them is stored, so
 * that it goes with its original whatever happens in between.
 *
 * @param copies may hold the original itself
 */
public record Derivable(BlobId original, Set<BlobId> copies) implements Decision<Boolean> {
  @Override
  public Boolean decide(Working working) throws IOException {
    for (BlobId copy : copies) {
      if (!copy.equals(original)) {
        new Derived(new SharedCopy(original, copy)).decide(working);
      }
    }
    if (working.get(Tables.KNOWN, original).isEmpty()) {
      working.save(Tables.KNOWN, new KnownCopies(original));
    }
    return true;
  }
}
