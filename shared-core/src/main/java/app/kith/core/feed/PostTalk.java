package app.kith.core.feed;

import app.kith.core.people.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What people do with a post.
 *
 * @param likers who like it, this device's user first
 * @param comments what was said last, the newest at the end
 */
public record PostTalk(List<Person> likers, List<CommentView> comments) {
  /** Nobody has done anything yet. */
  public static final PostTalk NONE =
      new PostTalk(Collections.emptyList(), Collections.emptyList());

  public PostTalk {
    likers = Collections.unmodifiableList(new ArrayList<>(likers));
    comments = Collections.unmodifiableList(new ArrayList<>(comments));
  }
}
