package app.kith.core.wire;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/join}: spends an invite on a new account, or a link on another device of an
 * account.
 *
 * @param code the invite's or link's secret
 * @param handle wanted handle; null with a link
 * @param name wanted display name; null with a link
 * @param password to log in with later, or null for none
 * @param device the device's id, made by it; a repeat with the same device and token is answered
 *     again
 * @param publicKey the device's public key, X.509 in base64
 * @param token the device's secret, 26 to 64 characters; the server keeps its hash only
 */
@Json
public record JoinRequest(
    String code,
    @Nullable String handle,
    @Nullable String name,
    @Nullable String password,
    String device,
    String publicKey,
    String token) {
  /** Keeps the secrets out of logs and messages. */
  @Override
  public String toString() {
    return "JoinRequest[handle=" + handle + ", device=" + device + "]";
  }
}
