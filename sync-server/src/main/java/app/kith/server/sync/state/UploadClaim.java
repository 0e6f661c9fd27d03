package app.kith.server.sync.state;

import app.kith.core.model.AccountId;
import app.kith.core.model.BlobId;

/**
 * An account's upload of a blob, finished or not, as far as decisions know of it: they only ever
 * take it away, so that the bytes must be sent anew.
 */
public record UploadClaim(String id, AccountId account, BlobId blob) {}
