package app.kith.desktop.choice;

import app.kith.desktop.choice.Choices.Look;
import io.avaje.jsonb.Json;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Choices as they lie on the disk; what is missing or means nothing here was not chosen. */
@Json
record ChoicesJson(
    @Nullable String look,
    @Nullable Double scale,
    @Nullable String language,
    @Nullable Boolean calm,
    @Nullable Boolean muted) {
  private static final double LARGEST = 2;

  static ChoicesJson of(Choices now) {
    return new ChoicesJson(now.look().name(), now.scale(), now.language(), now.calm(), now.muted());
  }

  Choices choices() {
    return new Choices(
        Arrays.stream(Look.values())
            .filter(it -> it.name().equals(look))
            .findFirst()
            .orElse(Look.SYSTEM),
        scale == null || !(scale >= 1 && scale <= LARGEST) ? 1 : scale,
        language == null ? "" : language,
        Boolean.TRUE.equals(calm),
        Boolean.TRUE.equals(muted));
  }
}
