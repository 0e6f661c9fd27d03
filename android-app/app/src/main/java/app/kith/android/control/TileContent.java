package app.kith.android.control;

import app.kith.core.feed.PostPicture;

/**
 * What a tile shows.
 *
 * @param post whose picture it is
 * @param own whether its original may be on this phone
 * @param spoken what is said of it to those who can't see it
 */
public record TileContent(String post, PostPicture picture, boolean own, String spoken) {}
