package app.kith.android.feed;

import app.kith.android.status.StatusLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the feed's screen shows.
 *
 * @param community what the community calls itself, or ""
 * @param cards the posts, newest first
 * @param complete nothing older is left
 * @param read whether the store was read at all
 * @param status what the pill says
 */
record FeedShown(
    String community, List<FeedCard> cards, boolean complete, boolean read, StatusLine status) {
  /** Before the store was read. */
  static final FeedShown NOTHING =
      new FeedShown(
          "", Collections.emptyList(), false, false, new StatusLine(StatusLine.Kind.LOOKING, 0));

  FeedShown {
    cards = Collections.unmodifiableList(new ArrayList<>(cards));
  }
}
