package app.kith.desktop.json;

import app.kith.core.feed.CaptionVersion;
import io.avaje.jsonb.Json;
import java.time.Instant;

/** One text that a caption had or was meant to have. */
@Json
public record CaptionJson(String caption, String device, Instant at, boolean current) {
  static CaptionJson of(CaptionVersion version) {
    return new CaptionJson(version.caption(), version.device(), version.at(), version.current());
  }
}
