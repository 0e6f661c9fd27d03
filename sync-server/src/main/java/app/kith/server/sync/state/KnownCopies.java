package app.kith.server.sync.state;

import app.kith.core.model.BlobId;

/**
 * Every copy that can be derived from this original is among its {@link SharedCopy} rows, so that a
 * post which names another one names a wrong one.
 */
public record KnownCopies(BlobId original) {}
