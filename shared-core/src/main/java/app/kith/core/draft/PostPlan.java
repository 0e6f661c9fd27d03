package app.kith.core.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The posts that are made of one draft: a post holds so many pictures and no more, so that more of
 * them become several posts. The text stands with the first pictures, or alone.
 *
 * @param posts what is posted one after the other: the last pictures first, so that in the feed the
 *     first ones and the text stand above them
 */
public record PostPlan(List<Part> posts) {
  /** One post of them. */
  public record Part(List<DraftPicture> pictures, String caption) {}

  /** That of a draft, so many pictures a post at most. */
  public static PostPlan of(Draft draft, int most) {
    List<DraftPicture> all = draft.pictures();
    if (all.isEmpty()) {
      return new PostPlan(List.of(new Part(all, draft.caption().trim())));
    }
    List<Part> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += most) {
      parts.add(
          new Part(
              all.subList(from, Math.min(all.size(), from + most)),
              from == 0 ? draft.caption().trim() : ""));
    }
    Collections.reverse(parts);
    return new PostPlan(parts);
  }

  /** How many posts it would become. */
  public static int count(int pictures, int most) {
    return (pictures + most - 1) / most;
  }
}
