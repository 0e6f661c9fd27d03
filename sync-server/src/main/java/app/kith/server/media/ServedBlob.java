package app.kith.server.media;

import app.kith.core.model.BlobId;

/** The bytes that answer a request for a picture. */
record ServedBlob(BlobId blob, String type, long bytes) {}
