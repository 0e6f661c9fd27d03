package app.kith.core.feed;

import java.time.Instant;

/**
 * One text that a caption had or was meant to have.
 *
 * @param caption the text
 * @param device the device it was written on
 * @param at when, by the server's reckoning where it knows it
 * @param current whether it is the text shown now
 */
public record CaptionVersion(String caption, String device, Instant at, boolean current) {}
