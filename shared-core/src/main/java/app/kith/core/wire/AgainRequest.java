package app.kith.core.wire;

import io.avaje.jsonb.Json;

/**
 * {@code POST /v1/devices/again}: a forked device, under its old token, becomes a new one of the
 * same account.
 */
@Json
public record AgainRequest(String device, String publicKey, String token) {
  /** Keeps the secrets out of logs and messages. */
  @Override
  public String toString() {
    return "AgainRequest[device=" + device + "]";
  }
}
