package app.kith.server.sync.state;

import app.kith.core.model.AccountId;
import app.kith.core.model.BlobId;

/** The account has delivered all bytes of the blob, so it may name it in posts. */
public record Possession(AccountId account, BlobId blob) {}
