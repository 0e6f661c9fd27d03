package app.kith.server.sync.decide;

import app.kith.core.model.PostId;
import app.kith.core.model.StreamId;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.EntityKind;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Moves comments along with their post, in their order. */
final class Comments {
  private Comments() {}

  /** To where the post stands now; {@code which} are asked as they stand before. */
  static void follow(Working working, ChangeGroup group, Entity post, Predicate<Entity> which)
      throws IOException {
    List<Entity> comments =
        working.all(Tables.ENTITIES_OF_POST, new PostId(post.id().value())).stream()
            .filter(entity -> entity.kind() == EntityKind.COMMENT && !entity.dead())
            .filter(which)
            .sorted(Comparator.comparingLong(Entity::createSeq))
            .toList();
    for (Entity comment : comments) {
      Entity moved = comment.placed(post.standsIn());
      working.save(Tables.ENTITIES, moved);
      group.put(moved, new StreamId.Echoes(post.author(), post.standsIn()));
      group.remove(moved, new StreamId.Echoes(post.author(), comment.standsIn()).toString());
    }
  }
}
