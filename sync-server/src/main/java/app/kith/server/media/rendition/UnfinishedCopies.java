package app.kith.server.media.rendition;

import app.kith.core.model.BlobId;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/** Remembers copies that no row names yet, so that they are erased should none ever do. */
@FunctionalInterface
public interface UnfinishedCopies {
  /** Has the copies looked at after this time, and erased unless a row names them then. */
  void lookAt(Set<BlobId> copies, Duration after) throws IOException;
}
