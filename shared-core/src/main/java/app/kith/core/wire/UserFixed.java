package app.kith.core.wire;

import io.avaje.jsonb.Json;

/** The unchanging part of a {@code user} row. */
@Json
public record UserFixed(String handle) {}
