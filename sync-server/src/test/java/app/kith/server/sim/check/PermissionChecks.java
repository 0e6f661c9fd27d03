package app.kith.server.sim.check;

import app.kith.core.model.Audience;
import app.kith.core.model.StreamId;
import app.kith.core.mutation.Registers;
import app.kith.core.store.StoredRow;
import app.kith.core.wire.Row;
import app.kith.server.sim.device.SimDevice;
import app.kith.server.sync.log.MemoryChangeLog;
import app.kith.server.sync.log.Placement;
import app.kith.server.sync.state.Body;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.EntityKind;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sees what, judged by what people said last and by nothing that was derived from it: not by
 * grants, and not by the audience that a post was moved to.
 */
public final class PermissionChecks {
  private static final String TRUE = "true";

  private final Map<Long, Entity> entities = new HashMap<>();
  private final Map<String, Entity> byId = new HashMap<>();
  private final MemoryChangeLog log;

  /** "one other" where one blocks the other. */
  private final Set<String> blocks = new HashSet<>();

  public PermissionChecks(MemoryChangeLog log) {
    this.log = log;
    for (Entity entity : log.all(Tables.ENTITIES)) {
      byId.put(entity.id().value(), entity);
      entities.put(entity.createSeq(), entity);
    }
    for (Body body : log.all(Tables.BODIES)) {
      if (body.part().startsWith(Registers.BLOCK_PREFIX) && body.text().equals(TRUE)) {
        String other = body.part().substring(Registers.BLOCK_PREFIX.length());
        blocks.add(author(body) + " " + other);
      }
    }
  }

  private String author(Body body) {
    return known(entities.get(body.entity()), body).author().value();
  }

  private static Entity known(@Nullable Entity entity, Object of) {
    if (entity == null) {
      throw new Violation("no entity of " + of);
    }
    return entity;
  }

  private boolean isParted(String one, String other) {
    return blocks.contains(one + " " + other) || blocks.contains(other + " " + one);
  }

  public void afterHealing(List<SimDevice> devices) throws IOException {
    postsStandWhereTheirAuthorsSay();
    nothingIsSaidToMoreThanReadThePost();
    for (SimDevice device : devices) {
      nobodyHoldsWhatABlockTakes(device);
    }
  }

  private void postsStandWhereTheirAuthorsSay() {
    Map<String, String> said = new HashMap<>();
    for (Body body : log.all(Tables.BODIES)) {
      Entity entity = entities.get(body.entity());
      if (body.part().equals(Registers.AUDIENCE) && entity != null) {
        said.put(entity.id().value(), body.text());
      }
    }
    for (Placement placement : log.all(Tables.PLACEMENTS)) {
      Entity post = known(byId.get(placement.id().value()), placement);
      boolean stands = post.kind() == EntityKind.POST && placement.side().equals("a");
      if (stands && !post.waiting()) {
        String audience =
            '"' + placement.stream().substring(placement.stream().indexOf('/') + 1) + '"';
        if (!audience.equals(said.get(post.id().value()))) {
          throw new Violation(
              "stands in "
                  + placement.stream()
                  + " but its author says "
                  + said.get(post.id().value())
                  + ": "
                  + post);
        }
      }
    }
  }

  private void nothingIsSaidToMoreThanReadThePost() {
    for (Placement placement : log.all(Tables.PLACEMENTS)) {
      if (!(StreamId.parse(placement.stream()) instanceof StreamId.Echoes echoes)) {
        continue;
      }
      Entity said = known(byId.get(placement.id().value()), placement);
      Entity post = said.post() == null ? said : known(byId.get(said.post().value()), said);
      Audience at = post.standsIn();
      if (echoes.audience().isWiderThan(at)) {
        throw new Violation("said to more than read the post: " + placement + " under " + post);
      }
      if (said.kind() == EntityKind.COMMENT && echoes.audience().isWiderThan(said.goal())) {
        throw new Violation("said to more than its writer knew: " + placement + " of " + said);
      }
      if (said.kind() == EntityKind.COMMENT
          && isParted(said.author().value(), echoes.author().value())) {
        throw new Violation("a comment that a block takes away: " + said);
      }
    }
    for (Body body : log.all(Tables.BODIES)) {
      if (body.part().startsWith(Registers.LIKE_PREFIX) && body.text().equals(TRUE)) {
        String who = body.part().substring(Registers.LIKE_PREFIX.length());
        if (isParted(who, author(body))) {
          throw new Violation("a like that a block takes away: " + body);
        }
      }
    }
  }

  private void nobodyHoldsWhatABlockTakes(SimDevice device) throws IOException {
    String self = device.self();
    for (String kind : List.of(Row.POST, Row.COMMENT, Row.LIKES)) {
      for (StoredRow row : device.base().read(base -> base.ofKind(kind))) {
        StreamId stream = StreamId.parse(row.stream());
        String author =
            switch (stream) {
              case StreamId.Posts posts -> posts.author().value();
              case StreamId.Echoes echoes -> echoes.author().value();
              default -> self;
            };
        if (isParted(self, author)) {
          throw new Violation(device + " holds what a block takes: " + row);
        }
      }
    }
  }
}
