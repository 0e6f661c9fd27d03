package app.kith.android.feed;

import app.kith.android.status.StatusLine;
import app.kith.core.loop.Standing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What the feed's screen shows.
 *
 * @param community what the community calls itself, or ""
 * @param cards the posts, newest first
 * @param complete nothing older is left
 * @param read whether the store was read at all
 * @param status what the pill says
 * @param standing how the phone stands
 * @param fault why the store can't be read; empty while it can
 */
record FeedShown(
    String community,
    List<FeedCard> cards,
    boolean complete,
    boolean read,
    StatusLine status,
    Standing standing,
    Optional<IOException> fault) {
  /** Before the store was read. */
  static final FeedShown NOTHING =
      new FeedShown(
          "",
          Collections.emptyList(),
          false,
          false,
          new StatusLine(StatusLine.Kind.LOOKING, 0),
          Standing.UNKNOWN,
          Optional.empty());

  FeedShown {
    cards = Collections.unmodifiableList(new ArrayList<>(cards));
  }
}
