package app.kith.core.mutation;

import app.kith.core.model.AccountId;
import app.kith.core.model.Audience;
import app.kith.core.model.CommentId;
import app.kith.core.model.EntityId;
import app.kith.core.model.PostId;
import java.util.ArrayList;
import java.util.List;

/**
 * Something a person did. It waits in the outbox until the server has given its outcome.
 *
 * <p>Where a record has an {@code audience}, it is the post's audience as the writer knew it (for a
 * post that still waits for its pictures: its goal); a server that finds it wider by now sends the
 * words back instead of showing them to more people than they were written for.
 */
public sealed interface Mutation {
  /** The entity whose registers or existence this is about. */
  EntityId entity();

  /** Sets the display name of the writer's own account. */
  record EditProfile(AccountId account, String name, Base base) implements Mutation {
    @Override
    public EntityId entity() {
      return new EntityId(account.value());
    }
  }

  /**
   * Sets or takes away the picture of the writer's own account.
   *
   * @param jpeg a {@link Portrait} in base64, or "" for none
   */
  record EditPortrait(AccountId account, String jpeg, Base base) implements Mutation {
    @Override
    public EntityId entity() {
      return new EntityId(account.value());
    }
  }

  /**
   * A new post.
   *
   * @param claimed the writer's wall clock in milliseconds since 1970
   * @param originals one for each picture or video, in the same order, then one for each poster, in
   *     the order of their videos
   */
  record CreatePost(
      PostId post,
      Audience audience,
      String caption,
      List<Picture> media,
      List<Original> originals,
      long claimed)
      implements Mutation {
    @Override
    public EntityId entity() {
      return new EntityId(post.value());
    }

    /** All that has a media id and bytes, in the order of the originals: posters come last. */
    public List<Named> named() {
      List<Named> named = new ArrayList<>();
      for (Picture picture : media) {
        String original = originals.get(named.size()).sha256();
        named.add(new Named(picture.id(), picture.sha256(), original));
      }
      for (Picture picture : media) {
        Picture.Poster poster = picture.poster();
        if (poster != null) {
          String original = originals.get(named.size()).sha256();
          named.add(new Named(picture.posterId(), poster.sha256(), original));
        }
      }
      return named;
    }

    /**
     * A picture, video or poster.
     *
     * @param media its media id
     * @param shared the blob of what others get
     * @param original the blob that is uploaded
     */
    public record Named(String media, String shared, String original) {}
  }

  /** Replaces a post's caption; the replaced text goes to its writer's history. */
  record EditCaption(PostId post, String caption, Base base, Audience audience)
      implements Mutation {
    @Override
    public EntityId entity() {
      return new EntityId(post.value());
    }
  }

  /**
   * Deletes an own post, an own comment, or a comment under an own post, words and pictures
   * included.
   */
  record Delete(EntityId entity) implements Mutation {}

  /**
   * Likes a post or takes the like back. The register is the writer's own, so a boolean is enough.
   */
  record Like(PostId post, boolean on, Base base, Audience audience) implements Mutation {
    @Override
    public EntityId entity() {
      return new EntityId(post.value());
    }
  }

  /** A new comment under a post. */
  record CreateComment(CommentId comment, PostId post, String text, Audience audience, long claimed)
      implements Mutation {
    @Override
    public EntityId entity() {
      return new EntityId(comment.value());
    }
  }

  /** Follows an account or takes it back: a register of the writer's own account. */
  record Follow(AccountId account, AccountId target, boolean on, Base base) implements Mutation {
    @Override
    public EntityId entity() {
      return new EntityId(account.value());
    }
  }

  /**
   * Shows a post to more or fewer people. No audience is checked: only its author may, and he says
   * what it becomes.
   */
  record ChangeAudience(PostId post, Audience to, Base base) implements Mutation {
    @Override
    public EntityId entity() {
      return new EntityId(post.value());
    }
  }

  /**
   * Parts the writer from an account, or takes that back: neither sees what the other posts, and
   * both have stopped following. Taking it back restores nothing but the sight.
   */
  record Block(AccountId account, AccountId target, boolean on, Base base) implements Mutation {
    @Override
    public EntityId entity() {
      return new EntityId(account.value());
    }
  }

  /** Whether who wants to follow the writer's account has to ask first. */
  record EditPrivacy(AccountId account, boolean on, Base base) implements Mutation {
    @Override
    public EntityId entity() {
      return new EntityId(account.value());
    }
  }

  /**
   * Lets an account follow the writer's, or does not: then it follows no longer, and may ask again.
   */
  record Approve(AccountId account, AccountId follower, boolean on, Base base) implements Mutation {
    @Override
    public EntityId entity() {
      return new EntityId(account.value());
    }
  }
}
