package app.kith.core.store;

/**
 * A downloaded file.
 *
 * @param post the post that the picture belongs to; the file goes when it does
 * @param media the media id
 * @param size {@code 256, 1024, 2048} or {@code original}, as it was asked for
 * @param sha256 of the file, which also names it in the cache folder
 * @param bytes its length
 */
public record CachedMedia(String post, String media, String size, String sha256, long bytes) {}
