package app.kith.desktop.json;

import io.avaje.jsonb.Json;

/** A link for another device. */
@Json
public record LinkJson(String link, String expires) {}
