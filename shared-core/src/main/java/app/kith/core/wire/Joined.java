package app.kith.core.wire;

import io.avaje.jsonb.Json;

/**
 * The answer to join, login and again.
 *
 * @param community the community's id
 * @param epoch the server's epoch
 * @param account the account's id
 * @param handle its handle
 * @param name its display name
 * @param role {@code owner, admin} or {@code member}
 * @param device the device, as it asked
 */
@Json
public record Joined(
    String community,
    String epoch,
    String account,
    String handle,
    String name,
    String role,
    String device) {}
