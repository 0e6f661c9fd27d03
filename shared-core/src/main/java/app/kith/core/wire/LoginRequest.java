package app.kith.core.wire;

import io.avaje.jsonb.Json;

/**
 * {@code POST /v1/login}: adds a device to an account by its password; see {@link JoinRequest} for
 * the rest.
 */
@Json
public record LoginRequest(
    String handle, String password, String device, String publicKey, String token) {
  /** Keeps the secrets out of logs and messages. */
  @Override
  public String toString() {
    return "LoginRequest[handle=" + handle + ", device=" + device + "]";
  }
}
