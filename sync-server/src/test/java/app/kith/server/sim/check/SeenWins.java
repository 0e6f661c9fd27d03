package app.kith.server.sim.check;

import app.kith.core.json.KithJson;
import app.kith.core.model.MutationId;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.Decoded;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.mutation.Registers;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.Push;
import app.kith.core.wire.PushReply;
import app.kith.server.sync.log.MemoryChangeLog;
import app.kith.server.sync.state.Body;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whoever has seen the winner of a register wins over it, whatever the clocks say. */
public final class SeenWins {
  private static final MutationCodec CODEC = new MutationCodec(KithJson.create());

  private final Set<Long> due = new HashSet<>();

  /** Looks at a push before it is decided. */
  public SeenWins(Push push, MemoryChangeLog log) throws IOException {
    Set<String> touched = new HashSet<>();
    for (Push.Item item : push.items()) {
      String text = item.m();
      if (text != null && CODEC.decode(text) instanceof Decoded.Known known) {
        Mutation mutation = known.mutation();
        // What comes before it in the same push may be what it has seen, or not.
        if (touched.add(mutation.entity().value()) && hasSeenTheWinner(mutation, log)) {
          due.add(item.n());
        }
      }
    }
  }

  private static boolean hasSeenTheWinner(Mutation mutation, MemoryChangeLog log)
      throws IOException {
    return switch (mutation) {
      case Mutation.EditCaption m -> isWinner(m, Registers.CAPTION, m.base(), log);
      case Mutation.ChangeAudience m -> isWinner(m, Registers.AUDIENCE, m.base(), log);
      case Mutation.Follow m -> isWinner(m, Registers.follow(m.target()), m.base(), log);
      case Mutation.Block m -> isWinner(m, Registers.block(m.target()), m.base(), log);
      default -> false;
    };
  }

  private static boolean isWinner(
      Mutation mutation, String register, Base base, MemoryChangeLog log) throws IOException {
    if (!(base instanceof Base.Winner(MutationId seen))) {
      return false;
    }
    return log.read(view -> {
      for (Entity entity : view.find(Tables.ENTITIES, List.of(mutation.entity())).values()) {
        for (Body body : view.where(Tables.BODIES_OF, List.of(entity.createSeq()))) {
          if (body.part().equals(register)) {
            return body.by().equals(seen);
          }
        }
      }
      return false;
    });
  }

  /** Judges what was decided. */
  public PushReply judge(PushReply reply) {
    for (Outcome outcome : reply.outcomes()) {
      if (due.contains(outcome.n()) && outcome.result().equals(Outcome.SUPERSEDED)) {
        throw new Violation("had seen the winner and lost against it: " + outcome);
      }
    }
    return reply;
  }
}
