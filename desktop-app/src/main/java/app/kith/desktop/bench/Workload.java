package app.kith.desktop.bench;

import app.kith.core.model.Audience;
import app.kith.core.model.CommentId;
import app.kith.core.model.IdSource;
import app.kith.core.model.MutationId;
import app.kith.core.model.PostId;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.Mutation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What members of a community do, the same in every run. */
final class Workload {
  private static final int COMMENTS = 50;
  private static final int LIKES = 85;
  private static final int HUNDRED = 100;

  private final Random random = new Random(1);
  private final IdSource ids = new IdSource(random);
  private final List<Made> posts = new ArrayList<>();
  private final List<Made> fresh = new ArrayList<>();
  private int sentence;

  /** A post and who made it. */
  private record Made(PostId id, Member author) {}

  /** All that was made so far has arrived, and may be answered. */
  void arrived() {
    posts.addAll(fresh);
    fresh.clear();
  }

  Mutation post(Member author) {
    PostId id = new PostId(ids.next());
    fresh.add(new Made(id, author));
    return new Mutation.CreatePost(
        id, Audience.COMMUNITY, words(), List.of(), List.of(), System.currentTimeMillis());
  }

  Mutation comment() {
    return new Mutation.CreateComment(
        new CommentId(ids.next()), any(), words(), Audience.COMMUNITY, System.currentTimeMillis());
  }

  /** Ten posts, forty comments, thirty-five likes and fifteen captions in a hundred. */
  Mutation anything(Member member) {
    int dice = random.nextInt(HUNDRED);
    if (dice < 10) {
      return post(member);
    }
    if (dice < COMMENTS) {
      return comment();
    }
    if (dice < LIKES) {
      return new Mutation.Like(any(), true, Base.NOTHING, Audience.COMMUNITY);
    }
    for (int tries = 0; tries < HUNDRED; tries++) {
      Made made = posts.get(random.nextInt(posts.size()));
      if (made.author() == member) {
        Base seen = Base.of(new MutationId(member.device(), 1));
        return new Mutation.EditCaption(made.id(), words(), seen, Audience.COMMUNITY);
      }
    }
    return comment();
  }

  private PostId any() {
    return posts.get(random.nextInt(posts.size())).id();
  }

  private String words() {
    sentence++;
    return "The boat on the lake, early in the morning, before anybody was awake: number "
        + sentence;
  }
}
