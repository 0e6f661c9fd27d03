package app.kith.server.sync.state;

import app.kith.core.model.BlobId;

/** The server derived the one blob from the other; never two equal ones. */
public record SharedCopy(BlobId original, BlobId shared) {}
