package app.kith.server.sync.decide;

import app.kith.core.model.AccountId;
import app.kith.core.model.EntityId;
import app.kith.core.model.PostId;
import app.kith.core.mutation.Rejection;
import app.kith.server.sync.state.Body;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.EntityKind;
import app.kith.server.sync.state.Medium;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Deletes posts and comments with everything that hangs on them; only tombstones stay. Which blobs
 * are to be erased is decided here too; their bytes go after the commit.
 */
final class Deletion {
  private final Possessions possessions = new Possessions();

  Verdict delete(Working working, ChangeGroup group, EntityId id) throws IOException {
    AccountId who = group.origin().author();
    Entity entity = working.get(Tables.ENTITIES, id).orElse(null);
    Verdict done = new Verdict.Accepted(group.origin().stamp());
    if (entity == null) {
      Entity tombstone =
          Entity.plain(id, EntityKind.GONE, who, group.origin().by(), null, 0, working.now());
      working.save(Tables.ENTITIES, tombstone.deleted());
      return done;
    }
    return switch (entity.kind()) {
      case POST, GONE -> entity.author().equals(who) ? die(working, group, entity) : notYours();
      case COMMENT ->
          entity.author().equals(who) || hosts(working, who, entity)
              ? die(working, group, entity)
              : notYours();
      case USER, ORIGINALS, HISTORY, PARKED -> Verdict.rejected(Rejection.UNKNOWN);
    };
  }

  private static Verdict notYours() {
    return Verdict.rejected(Rejection.NOT_YOURS);
  }

  private static boolean hosts(Working working, AccountId who, Entity comment) throws IOException {
    PostId post = comment.post();
    return post != null
        && working
            .get(Tables.ENTITIES, new EntityId(post.value()))
            .map(entity -> entity.author().equals(who))
            .orElse(false);
  }

  private Verdict die(Working working, ChangeGroup group, Entity entity) throws IOException {
    if (!entity.dead() && entity.kind() == EntityKind.POST) {
      post(working, group, entity);
    } else if (!entity.dead()) {
      erase(working, group, entity);
    }
    return new Verdict.Accepted(group.origin().stamp());
  }

  private void post(Working working, ChangeGroup group, Entity post) throws IOException {
    PostId id = new PostId(post.id().value());
    List<Entity> all = new ArrayList<>(working.all(Tables.ENTITIES_OF_POST, id));
    all.add(post);
    all.removeIf(Entity::dead);
    all.sort(Comparator.comparing(Deletion::turn).thenComparing(Entity::createSeq));
    List<Long> numbers = all.stream().map(Entity::createSeq).toList();
    working.load(Tables.BODIES_OF, numbers);
    working.load(Tables.PLACEMENTS_OF, numbers);
    for (Entity entity : all) {
      erase(working, group, entity);
    }
    List<Medium> media = working.all(Tables.MEDIA_OF, id);
    media.forEach(medium -> working.remove(Tables.MEDIA, medium.id()));
    possessions.letGo(working, post.author(), media);
    if (working.get(Tables.WAITING, id).isPresent()) {
      working.remove(Tables.WAITING, id);
    }
  }

  /** Old words first, then the post, then what was written under it. */
  private static int turn(Entity entity) {
    return switch (entity.kind()) {
      case HISTORY -> 0;
      case POST -> 1;
      default -> 2;
    };
  }

  /** Takes the bodies out of the state and out of every stream the entity ever stood in. */
  static void erase(Working working, ChangeGroup group, Entity entity) throws IOException {
    Entity dead = entity.deleted();
    working.save(Tables.ENTITIES, dead);
    for (Body body : working.all(Tables.BODIES_OF, entity.createSeq())) {
      working.remove(Tables.BODIES, body.key());
    }
    group.removeEverywhere(dead);
  }
}
