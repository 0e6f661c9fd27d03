package app.kith.core.mutation;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * One picture of a post as everybody sees it: the shared copy, which carries no place, camera or
 * time.
 *
 * @param id the media id, random
 * @param kind {@code photo}; {@code video} comes with a later release
 * @param type the MIME type of the shared copy
 * @param width pixels as shown, orientation applied
 * @param height pixels as shown
 * @param bytes size of the shared copy
 * @param sha256 the shared copy's blob
 * @param thumbHash placeholder of about 25 bytes in base64, or null
 * @param alt description for those who can't see it, or null
 */
@Json
public record Picture(
    String id,
    String kind,
    String type,
    int width,
    int height,
    long bytes,
    String sha256,
    @Nullable String thumbHash,
    @Nullable String alt) {}
