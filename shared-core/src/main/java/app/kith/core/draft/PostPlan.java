package app.kith.core.draft;

import app.kith.core.model.IdSource;
import app.kith.core.model.PostId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The posts that are made of one draft: a post holds so many pictures and no more, so that more of
 * them become several posts. The text stands with the first pictures, or alone.
 *
 * @param posts what is posted one after the other: the last pictures first, so that in the feed the
 *     first ones and the text stand above them
 */
public record PostPlan(List<Part> posts) {
  /** One post of them. */
  public record Part(DraftPost post, List<DraftPicture> pictures) {}

  /**
   * That of a draft, so many pictures a post at most. A post that the draft was to become already
   * keeps its id as long as the same is in it.
   */
  public static PostPlan of(Draft draft, int most, IdSource ids) {
    List<DraftPicture> all = draft.pictures();
    if (all.isEmpty()) {
      return new PostPlan(List.of(part(draft, all, draft.caption().trim(), ids)));
    }
    List<Part> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += most) {
      parts.add(
          part(
              draft,
              all.subList(from, Math.min(all.size(), from + most)),
              from == 0 ? draft.caption().trim() : "",
              ids));
    }
    Collections.reverse(parts);
    return new PostPlan(parts);
  }

  private static Part part(Draft draft, List<DraftPicture> some, String caption, IdSource ids) {
    List<String> names = some.stream().map(DraftPicture::id).collect(Collectors.toList());
    for (DraftPost before : draft.posts()) {
      if (before.holds(names, caption)) {
        return new Part(before, some);
      }
    }
    return new Part(new DraftPost(new PostId(ids.next()), names, caption), some);
  }

  /** What the draft becomes, in the same order. */
  public List<DraftPost> named() {
    return posts.stream().map(Part::post).collect(Collectors.toList());
  }

  /** How many posts it would become. */
  public static int count(int pictures, int most) {
    return (pictures + most - 1) / most;
  }
}
