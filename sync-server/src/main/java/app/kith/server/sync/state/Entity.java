package app.kith.server.sync.state;

import app.kith.core.model.AccountId;
import app.kith.core.model.Audience;
import app.kith.core.model.EntityId;
import app.kith.core.model.MutationId;
import app.kith.core.model.PostId;
import app.kith.core.model.StreamId;
import app.kith.core.wire.Row;
import app.kith.server.sync.log.Shape;
import org.jspecify.annotations.Nullable;

/**
 * An entity without its bodies.
 *
 * @param by the mutation that made it
 * @param post the post it belongs to, or null
 * @param createSeq sequence of its first change
 * @param publishSeq sequence at which a post was last shown to more people; 0 while it waits
 * @param waiting a post whose pictures are not all verified
 * @param place the audience it stands in, of posts and comments; {@code me} for a waiting post
 * @param meant the audience it was written for: a post's goal, a comment's accepted audience
 * @param received server's time at the create
 * @param dead deleted: only this tombstone is left
 */
public record Entity(
    EntityId id,
    EntityKind kind,
    AccountId author,
    MutationId by,
    @Nullable PostId post,
    long createSeq,
    long publishSeq,
    boolean waiting,
    @Nullable Audience place,
    @Nullable Audience meant,
    long received,
    boolean dead) {
  /** A new entity that stands in no audience's stream. */
  public static Entity plain(
      EntityId id,
      EntityKind kind,
      AccountId author,
      MutationId by,
      @Nullable PostId post,
      long createSeq,
      long received) {
    return new Entity(id, kind, author, by, post, createSeq, 0, false, null, null, received, false);
  }

  public Entity asPost(Audience goal, Audience place, boolean waiting, long publishSeq) {
    return new Entity(
        id, kind, author, by, post, createSeq, publishSeq, waiting, place, goal, received, dead);
  }

  public Entity asComment(Audience accepted, Audience place) {
    return new Entity(
        id, kind, author, by, post, createSeq, 0, false, place, accepted, received, dead);
  }

  /** Moved to this audience. */
  public Entity placed(Audience to) {
    return new Entity(
        id, kind, author, by, post, createSeq, publishSeq, waiting, to, meant, received, dead);
  }

  public Entity deleted() {
    return new Entity(
        id, kind, author, by, post, createSeq, publishSeq, false, place, meant, received, true);
  }

  /** The audience that mutations about this post are checked against. */
  public Audience goal() {
    return require(meant, "goal");
  }

  public Audience standsIn() {
    return require(place, "place");
  }

  /**
   * Whether its row in this stream is a side row, which holds registers of others than its author's
   * own row and may have other readers: likes of a post, follows of an account.
   */
  public boolean hasSideRowIn(StreamId stream) {
    return switch (stream) {
      case StreamId.Echoes echoes -> kind == EntityKind.POST;
      case StreamId.Private own -> kind == EntityKind.USER;
      case StreamId.Posts posts -> false;
      case StreamId.Community all -> false;
    };
  }

  /** The outside of its row in this stream; that of a side row tells nothing of the entity. */
  public Shape shapeIn(StreamId stream) {
    if (!hasSideRowIn(stream)) {
      String of = post == null ? null : post.value();
      return new Shape(kind.text(), author, by, of, createSeq, publishSeq, waiting, received);
    }
    return kind == EntityKind.POST
        ? new Shape(Row.LIKES, author, by, id.value(), createSeq, 0, false, 0)
        : new Shape(Row.FOLLOWS, author, by, null, createSeq, 0, false, 0);
  }

  private Audience require(@Nullable Audience audience, String what) {
    if (audience == null) {
      throw new IllegalStateException("no " + what + ": " + kind + " " + id);
    }
    return audience;
  }
}
