package app.kith.android.video;

/**
 * Which video, and where in it.
 *
 * @param media its id
 * @param at milliseconds from the beginning
 * @param goesOn whether it plays by itself
 */
record VideoPlace(String post, String media, long at, boolean goesOn) {}
