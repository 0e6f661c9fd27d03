package app.kith.desktop.json;

import io.avaje.jsonb.Json;

/** Where a community's server answers. */
@Json
public record DoctorJson(String server, String community) {}
