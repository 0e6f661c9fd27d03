package app.kith.desktop.json;

import io.avaje.jsonb.Json;

/** What a sync did, and how the device stands after it. */
@Json
public record SyncJson(
    long pushed, long pulled, long uploaded, long downloaded, int waiting, int rejected) {}
