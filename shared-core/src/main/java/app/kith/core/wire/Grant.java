package app.kith.core.wire;

import io.avaje.jsonb.Json;

/**
 * Whether the reader may read an audience of an author.
 *
 * @param key {@code f:<author>} the author's followers audience, {@code m:<author>} the community
 *     audience
 * @param gen rises each time the grant opens anew, so that pages of an earlier time can be told
 * @param open false: the device purges what has this gen or an older one
 */
@Json
public record Grant(String key, long gen, boolean open) {}
