package app.kith.desktop.feed;

/**
 * How far the pictures of an own post have come.
 *
 * @param percent of all their bytes, 0 to 100
 * @param problem why one of them can't be sent, or ""
 */
public record Progress(int percent, String problem) {}
