package app.kith.core.feed;

import app.kith.core.mutation.Picture;

/**
 * A picture as this reader gets it.
 *
 * @param picture the shared copy
 * @param bytes size of what `media` gives this reader: the original for its author, the shared copy
 *     for others
 * @param sha256 hash of the same
 * @param type MIME type of the same
 */
public record PostPicture(Picture picture, long bytes, String sha256, String type) {}
