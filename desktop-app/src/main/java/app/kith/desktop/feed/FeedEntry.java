package app.kith.desktop.feed;

import java.util.List;

/** What stands in the feed's list. */
sealed interface FeedEntry {
  record Post(FeedRow row) implements FeedEntry {}

  /** Below the last post. */
  record End(String words) implements FeedEntry {}

  /** Makes a list equal to another one by changing only what lies between what they share. */
  static void replace(List<FeedEntry> shown, List<FeedEntry> next) {
    int shorter = Math.min(shown.size(), next.size());
    int same = 0;
    while (same < shorter && shown.get(same).equals(next.get(same))) {
      same++;
    }
    int sameEnd = 0;
    while (sameEnd < shorter - same
        && shown.get(shown.size() - 1 - sameEnd).equals(next.get(next.size() - 1 - sameEnd))) {
      sameEnd++;
    }
    List<FeedEntry> fresh = next.subList(same, next.size() - sameEnd);
    if (shown.size() > same + sameEnd) {
      shown.subList(same, shown.size() - sameEnd).clear();
    }
    if (!fresh.isEmpty()) {
      shown.addAll(same, fresh);
    }
  }
}
