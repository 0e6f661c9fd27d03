package app.kith.desktop.json;

import app.kith.core.wire.ErrorReply;
import io.avaje.jsonb.Json;
import java.util.List;

/** Whether a home is whole. */
@Json
public record VerifyJson(boolean ok, List<String> problems) {
  /** The same of a home that is not: with the error that goes with exit code 1. */
  @Json
  public record Broken(boolean ok, List<String> problems, ErrorReply.Problem error) {}
}
