package app.kith.core.feed;

import app.kith.core.clock.DeviceClock;
import app.kith.core.model.AccountId;
import app.kith.core.model.Audience;
import app.kith.core.model.CommentId;
import app.kith.core.model.EntityId;
import app.kith.core.model.IdSource;
import app.kith.core.model.PostId;
import app.kith.core.mutation.Mutation;
import app.kith.core.outbox.Added;
import app.kith.core.outbox.MutationWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What people do with a post that is there: edit, delete, like, comment. Works without a server and
 * returns at once.
 */
public final class ChangePost {
  private final PostPage posts;
  private final MutationWriter writer;
  private final IdSource ids;
  private final DeviceClock clock;

  public ChangePost(PostPage posts, MutationWriter writer, IdSource ids, DeviceClock clock) {
    this.posts = posts;
    this.writer = writer;
    this.ids = ids;
    this.clock = clock;
  }

  /** Replaces the caption of an own post. */
  public Added edit(String id, String caption) throws IOException {
    Optional<PostFold> post = living(id);
    if (!post.isPresent()) {
      return unknown(id);
    }
    if (!post.get().isOwn()) {
      return new Added.Refused(
          Added.Cause.NOT_YOURS, "this post is somebody else's: only its author may edit it");
    }
    return writer.write(
        new Mutation.EditCaption(
            new PostId(id), caption, post.get().captionBase(), post.get().audience()));
  }

  /** Shows an own post to more or fewer people. */
  public Added show(String id, Audience to) throws IOException {
    Optional<PostFold> post = living(id);
    if (!post.isPresent()) {
      return unknown(id);
    }
    if (!post.get().isOwn()) {
      return new Added.Refused(
          Added.Cause.NOT_YOURS,
          "this post is somebody else's: only its author may say who sees it");
    }
    return writer.write(new Mutation.ChangeAudience(new PostId(id), to, post.get().audienceBase()));
  }

  /** Deletes an own post with all that hangs on it. */
  public Added delete(String id) throws IOException {
    Optional<PostFold> post = living(id);
    if (!post.isPresent()) {
      return unknown(id);
    }
    if (!post.get().isOwn()) {
      return new Added.Refused(
          Added.Cause.NOT_YOURS, "this post is somebody else's: only its author may delete it");
    }
    Mutation.Delete delete = new Mutation.Delete(new EntityId(id));
    Optional<List<String>> others = posts.originalsBut(id);
    return others.isPresent() ? writer.delete(delete, others.get()) : writer.write(delete);
  }

  /** Likes a post, or takes the like back. */
  public Added like(String id, boolean on) throws IOException {
    Optional<PostFold> post = living(id);
    return post.isPresent()
        ? writer.write(
            new Mutation.Like(new PostId(id), on, post.get().likeBase(), post.get().audience()))
        : unknown(id);
  }

  /** Writes a comment; {@code commentId} comes from {@link #newComment}. */
  public Added comment(CommentId commentId, String id, String text) throws IOException {
    Optional<PostFold> post = living(id);
    return post.isPresent()
        ? writer.write(
            new Mutation.CreateComment(
                commentId, new PostId(id), text, post.get().audience(), clock.read().wall()))
        : unknown(id);
  }

  /** Deletes an own comment, or anybody's under an own post. */
  public Added deleteComment(String post, String comment) throws IOException {
    Optional<PostFold> under = living(post);
    if (!under.isPresent()) {
      return unknown(post);
    }
    for (CommentView said : posts.comments(post)) {
      if (said.id().equals(comment)) {
        return under.get().isOwn() || under.get().isSelf(said.author())
            ? writer.write(new Mutation.Delete(new EntityId(comment)))
            : new Added.Refused(
                Added.Cause.NOT_YOURS,
                "this comment is somebody else's: only its writer and the post's may delete it");
      }
    }
    return new Added.Refused(
        Added.Cause.NO_SUCH_COMMENT, "this comment is gone already: nothing is left to delete");
  }

  public CommentId newComment() {
    return new CommentId(ids.next());
  }

  private Optional<PostFold> living(String id) throws IOException {
    return isId(id)
        ? posts.fold(id).filter(post -> post.state() != PostState.DELETED)
        : Optional.empty();
  }

  private static boolean isId(String id) {
    try {
      return new AccountId(id).value().equals(id);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Added unknown(String id) {
    String shown = id.length() <= 40 ? id : id.substring(0, 40) + "…";
    return new Added.Refused(
        Added.Cause.NO_SUCH_POST,
        "there is no post "
            + shown
            + " on this device: run `kith sync`, then `kith feed` for the ids");
  }
}
