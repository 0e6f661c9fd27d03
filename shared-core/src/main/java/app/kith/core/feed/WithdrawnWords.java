package app.kith.core.feed;

import java.time.Instant;

/**
 * What this device's user said under a post until a block took it from there.
 *
 * @param post the post, which this device may not see any more
 * @param text what was said
 * @param at when
 */
public record WithdrawnWords(String post, String text, Instant at) {}
