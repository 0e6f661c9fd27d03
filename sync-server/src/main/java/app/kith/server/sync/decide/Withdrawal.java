package app.kith.server.sync.decide;

import app.kith.core.model.AccountId;
import app.kith.core.model.MutationId;
import app.kith.core.model.StreamId;
import app.kith.core.mutation.Registers;
import app.kith.server.sync.state.Body;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.EntityKind;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.Optional;

/**
 * Takes somebody's comments and likes from where they stand. The words of a comment go to its
 * writer's history: what was typed is not lost, only not shown there any more.
 */
public final class Withdrawal {
  private static final String FALSE = "false";

  private final History history;

  public Withdrawal(History history) {
    this.history = history;
  }

  /** Looks at one entity of the stream and takes what of it is this account's. */
  public void withdraw(
      Working working, ChangeGroup group, Entity said, AccountId who, StreamId.Echoes stream)
      throws IOException {
    if (said.kind() == EntityKind.COMMENT && said.author().equals(who) && !said.dead()) {
      Optional<Body> text = working.body(said, Registers.TEXT);
      if (text.isPresent()) {
        history.withdrawn(working, group, said, text.get());
      }
      Deletion.erase(working, group, said);
    } else if (said.kind() == EntityKind.POST) {
      unlike(working, group, said, who, stream);
    }
  }

  /** With a later stamp, so that a like which is still under way loses. */
  private static void unlike(
      Working working, ChangeGroup group, Entity post, AccountId who, StreamId.Echoes stream)
      throws IOException {
    Body like = working.body(post, Registers.like(who)).orElse(null);
    if (like == null || like.text().equals(FALSE) || !stream.toString().equals(like.home())) {
      return;
    }
    working.save(
        Tables.BODIES,
        new Body(
            like.number(),
            like.part(),
            MutationId.byServer(working.nextSeq()),
            Math.max(working.now(), like.stamp() + 1),
            working.nextSeq(),
            like.home(),
            like.meant(),
            working.newSalt(),
            FALSE));
    group.putByServer(post, stream);
  }
}
