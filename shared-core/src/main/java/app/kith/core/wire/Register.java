package app.kith.core.wire;

import app.kith.core.json.RawJson;
import io.avaje.jsonb.Json;

/**
 * One register's winner.
 *
 * @param v the value as its writer sent it
 * @param by {@code <device>:<n>}, or {@code server:<seq>}
 * @param at its stamp in milliseconds
 */
@Json
public record Register(RawJson v, String by, long at) {}
