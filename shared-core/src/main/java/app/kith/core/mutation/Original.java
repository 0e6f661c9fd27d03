package app.kith.core.mutation;

import io.avaje.jsonb.Json;

/**
 * The untouched file behind a picture or video, or a video's poster; told only to its author's own
 * devices.
 *
 * @param media the media id of the picture, video or poster
 * @param sha256 the original's blob; equal to the picture's where there was nothing to strip
 * @param bytes size of the original
 * @param type its MIME type
 * @param name its file name without folders
 */
@Json
public record Original(String media, String sha256, long bytes, String type, String name) {}
