package app.kith.server.sync.state;

import app.kith.core.model.BlobId;

/**
 * A blob to be looked at, and erased where nobody possesses it then. The row stays until that is
 * done, so what a crash interrupts is done after it.
 *
 * @param due server's time from which on it is looked at
 */
public record Erasure(BlobId blob, long due) {}
