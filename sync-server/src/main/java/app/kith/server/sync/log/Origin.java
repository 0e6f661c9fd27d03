package app.kith.server.sync.log;

import app.kith.core.model.AccountId;
import app.kith.core.model.MutationId;
import org.jspecify.annotations.Nullable;

/**
 * Who made a change.
 *
 * @param by the mutation; (server, seq) where the server itself did
 * @param hash of the mutation's text; null for the server
 * @param author the account that acted
 * @param stamp milliseconds since 1970, by the server's reckoning
 */
public record Origin(MutationId by, @Nullable String hash, AccountId author, long stamp) {}
