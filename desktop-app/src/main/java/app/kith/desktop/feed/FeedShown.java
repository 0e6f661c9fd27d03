package app.kith.desktop.feed;

import java.util.List;

/**
 * What the feed's screen shows.
 *
 * @param rows the posts
 * @param fresh the words of the button that shows newer ones, or "" where there are none
 * @param end what stands where a feed has no posts or ends, or "" while there are older ones
 * @param read whether the store was read at all
 */
public record FeedShown(List<FeedRow> rows, String fresh, String end, boolean read) {
  static final FeedShown NOTHING = new FeedShown(List.of(), "", "", false);

  public FeedShown {
    rows = List.copyOf(rows);
  }
}
