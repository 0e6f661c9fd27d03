package app.kith.server.blob;

import app.kith.core.model.BlobId;
import java.io.IOException;

/** A blob was to be read that the store does not have. */
public final class MissingBlobException extends IOException {
  private static final long serialVersionUID = 1;

  public MissingBlobException(BlobId id) {
    super("there is no blob " + id + " in the store: run verify, which can mend it from a copy");
  }
}
