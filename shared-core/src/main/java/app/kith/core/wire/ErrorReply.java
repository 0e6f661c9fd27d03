package app.kith.core.wire;

import io.avaje.jsonb.Json;

/**
 * The body of every answer that is not a success: a code for programs and a sentence for people.
 */
@Json
public record ErrorReply(Problem error) {
  /** What went wrong; the codes are listed in docs/protocol.md. */
  @Json
  public record Problem(String code, String message) {}
}
