package app.kith.desktop.json;

import io.avaje.jsonb.Json;

/** A picture that was written to a file. */
@Json
public record FileJson(String file, long bytes, String sha256) {}
