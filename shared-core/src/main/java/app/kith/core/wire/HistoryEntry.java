package app.kith.core.wire;

import app.kith.core.json.RawJson;
import io.avaje.jsonb.Json;

/**
 * The fixed part of a {@code history} row: a text that was replaced or superseded, for its writer's
 * own devices.
 *
 * @param post the entity whose register it was
 * @param field the register
 * @param value the text as its writer sent it, a JSON string
 * @param device the device it was written on
 * @param n the mutation's number there
 * @param at its stamp in milliseconds
 */
@Json
public record HistoryEntry(
    String post, String field, RawJson value, String device, long n, long at) {}
