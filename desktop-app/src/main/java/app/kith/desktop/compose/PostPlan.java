package app.kith.desktop.compose;

import app.kith.desktop.compose.draft.Draft;
import app.kith.desktop.compose.draft.DraftPicture;
import java.util.ArrayList;
import java.util.List;

/**
 * The posts that are made of one draft: a post holds so many pictures and no more, so that more of
 * them become several posts. The text stands with the first pictures, or alone.
 *
 * @param posts what is posted one after the other: the last pictures first, so that in the feed the
 *     first ones and the text stand above them
 */
record PostPlan(List<Part> posts) {
  /** One post of them. */
  record Part(List<DraftPicture> pictures, String caption) {}

  static PostPlan of(Draft draft, int most) {
    List<DraftPicture> all = draft.pictures();
    if (all.isEmpty()) {
      return new PostPlan(List.of(new Part(all, draft.caption().strip())));
    }
    List<Part> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += most) {
      parts.add(
          new Part(
              all.subList(from, Math.min(all.size(), from + most)),
              from == 0 ? draft.caption().strip() : ""));
    }
    return new PostPlan(parts.reversed());
  }

  /** How many posts it would become. */
  static int count(int pictures, int most) {
    return Math.ceilDiv(pictures, most);
  }
}
