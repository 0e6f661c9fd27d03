package app.kith.core.wire;

import io.avaje.jsonb.Json;

/**
 * {@code POST /v1/devices/link}: a code with which another device joins the same account.
 *
 * @param link the whole {@code kith://join} link
 * @param expires ISO-8601 with zone; ten minutes from now
 */
@Json
public record LinkReply(String link, String expires) {
  /** Keeps the secret out of logs and messages. */
  @Override
  public String toString() {
    return "LinkReply[expires=" + expires + "]";
  }
}
