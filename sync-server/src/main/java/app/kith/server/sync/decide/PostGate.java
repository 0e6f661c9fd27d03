package app.kith.server.sync.decide;

import app.kith.core.model.AccountId;
import app.kith.core.model.Audience;
import app.kith.core.model.EntityId;
import app.kith.core.mutation.Rejection;
import app.kith.server.sync.Planted;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.EntityKind;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.Optional;

/** Whether somebody may write to a post: in its text, as a like, or as a comment under it. */
final class PostGate {
  /** Empty where he may. {@code known} is the audience as the writer knew it. */
  Optional<String> refusal(Working working, AccountId writer, EntityId post, Audience known)
      throws IOException {
    Optional<String> absence = absence(working, post);
    if (absence.isPresent()) {
      return absence;
    }
    Entity entity = working.get(Tables.ENTITIES, post).orElseThrow();
    if (working.access(writer).to(entity.author(), entity.standsIn()).isEmpty()) {
      return Optional.of(Rejection.NOT_VISIBLE);
    }
    // Of a waiting post the goal: else the answer would hang on when its pictures arrive.
    return entity.goal().isWiderThan(known) && !working.has(Planted.AUDIENCE_UNCHECKED)
        ? Optional.of(Rejection.AUDIENCE_CHANGED)
        : Optional.empty();
  }

  /** The same for what only the post's author may: a reader is told that it is not his. */
  Optional<String> authorsRefusal(Working working, AccountId writer, EntityId post, Audience known)
      throws IOException {
    Optional<String> refusal = refusal(working, writer, post, known);
    if (refusal.isPresent() && !refusal.get().equals(Rejection.AUDIENCE_CHANGED)) {
      return refusal;
    }
    Entity entity = working.get(Tables.ENTITIES, post).orElseThrow();
    return entity.author().equals(writer) ? refusal : Optional.of(Rejection.NOT_YOURS);
  }

  /** What take-backs are checked against: only that there is something. */
  Optional<String> absence(Working working, EntityId post) throws IOException {
    Entity entity = working.get(Tables.ENTITIES, post).orElse(null);
    if (entity != null && entity.dead()) {
      return Optional.of(Rejection.DELETED);
    }
    return entity == null || entity.kind() != EntityKind.POST
        ? Optional.of(Rejection.UNKNOWN)
        : Optional.empty();
  }
}
