package app.kith.desktop.json;

import app.kith.core.feed.WithdrawnWords;
import io.avaje.jsonb.Json;
import java.time.Instant;

/** Words that a block took from where they stood. */
@Json
public record WithdrawnJson(String post, String text, Instant at) {
  static WithdrawnJson of(WithdrawnWords words) {
    return new WithdrawnJson(words.post(), words.text(), words.at());
  }
}
