package app.kith.server.sync.decide;

import app.kith.core.model.AccountId;
import app.kith.core.model.Audience;
import app.kith.core.model.BlobId;
import app.kith.core.model.EntityId;
import app.kith.core.model.PostId;
import app.kith.core.model.StreamId;
import app.kith.server.sync.Planted;
import app.kith.server.sync.state.Body;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.Tables;
import app.kith.server.sync.state.WaitingPost;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Shows posts to their audience once all their pictures are there, shared copy and original. */
public final class Publication {
  private final Possessions possessions = new Possessions();

  /**
   * Notes that an account has delivered all bytes of these blobs, and publishes its posts that
   * waited for no other.
   */
  public void delivered(Working working, AccountId account, Collection<BlobId> blobs)
      throws IOException {
    possessions.add(working, account, blobs);
    for (Entity post : waiting(working, account)) {
      List<BlobId> named =
          working.all(Tables.MEDIA_OF, new PostId(post.id().value())).stream()
              .flatMap(medium -> Stream.of(medium.shared(), medium.original()))
              .toList();
      if (possesses(working, account, named)) {
        publish(working, post);
      }
    }
  }

  /**
   * Notes that a copy is there, made of what the account has delivered; erased at once where the
   * post that waited for it is gone.
   */
  public void copied(Working working, AccountId account, BlobId copy) throws IOException {
    if (possessions.isClaimed(working, account, copy)) {
      delivered(working, account, List.of(copy));
    } else {
      possessions.lookAt(working, copy, working.now());
    }
  }

  /** Whether the account has delivered all of these; a blob may be named twice. */
  boolean possesses(Working working, AccountId account, Collection<BlobId> blobs)
      throws IOException {
    return possessions.has(working, account, blobs);
  }

  private static List<Entity> waiting(Working working, AccountId account) throws IOException {
    List<EntityId> ids =
        working.all(Tables.WAITING_OF, account).stream()
            .map(WaitingPost::post)
            .map(post -> new EntityId(post.value()))
            .toList();
    working.load(Tables.ENTITIES, ids);
    List<Entity> posts = new ArrayList<>();
    for (EntityId id : ids) {
      posts.add(working.get(Tables.ENTITIES, id).orElseThrow());
    }
    posts.sort(Comparator.comparingLong(Entity::createSeq));
    return posts;
  }

  private static void publish(Working working, Entity waiting) throws IOException {
    ChangeGroup group = working.serverGroup(waiting.author());
    working.remove(Tables.WAITING, new PostId(waiting.id().value()));
    Entity post = waiting.asPost(waiting.goal(), waiting.goal(), false, working.nextSeq());
    working.save(Tables.ENTITIES, post);
    group.put(post, new StreamId.Posts(post.author(), post.standsIn()));
    if (post.standsIn() != Audience.ME) {
      group.remove(post, new StreamId.Posts(post.author(), Audience.ME).toString());
      // In order, but none that was written for fewer people.
      Comments.follow(
          working,
          group,
          post,
          comment -> comment.standsIn() == Audience.ME && goesAlong(working, post, comment.goal()));
      takeLikes(working, group, post);
    }
  }

  /** Whether what was written for this audience may be shown to the post's. */
  private static boolean goesAlong(Working working, Entity post, Audience meant) {
    return !post.goal().isWiderThan(meant) || working.has(Planted.PUBLISHING_TAKES_ALL);
  }

  private static void takeLikes(Working working, ChangeGroup group, Entity post)
      throws IOException {
    String from = new StreamId.Echoes(post.author(), Audience.ME).toString();
    StreamId.Echoes to = new StreamId.Echoes(post.author(), post.standsIn());
    List<Body> likes =
        Likes.in(working, post, from).stream()
            .filter(like -> like.meant() == null || goesAlong(working, post, like.meant()))
            .toList();
    if (likes.isEmpty()) {
      return;
    }
    for (Body like : likes) {
      working.save(Tables.BODIES, like.movedTo(to.toString(), working.nextSeq()));
    }
    group.put(post, to);
    Likes.leave(working, group, post, from);
  }
}
