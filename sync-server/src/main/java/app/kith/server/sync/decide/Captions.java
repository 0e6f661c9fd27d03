package app.kith.server.sync.decide;

import app.kith.core.model.StreamId;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Registers;
import app.kith.server.sync.decide.Merging.Result;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.Optional;

/** Edits captions: the text of a post, which only its author writes. */
final class Captions {
  private final Merging merging;
  private final History history;
  private final PostGate gate;

  Captions(Merging merging, History history, PostGate gate) {
    this.merging = merging;
    this.history = history;
    this.gate = gate;
  }

  Verdict edit(Working working, ChangeGroup group, Mutation.EditCaption m, String json)
      throws IOException {
    Optional<String> refusal =
        gate.authorsRefusal(working, group.origin().author(), m.entity(), m.audience());
    if (refusal.isPresent()) {
      return Verdict.rejected(refusal.get());
    }
    Entity post = working.get(Tables.ENTITIES, m.entity()).orElseThrow();
    Merging.Value value = new Merging.Value(post, Registers.CAPTION, json, m.base(), null, null);
    return switch (merging.merge(working, group.origin(), value)) {
      case Result.Lost lost -> {
        history.superseded(working, group, post, Registers.CAPTION, json);
        yield new Verdict.Superseded();
      }
      case Result.Won won -> {
        if (won.replaced() != null) {
          history.replaced(working, group, post, won.replaced());
        }
        group.put(post, new StreamId.Posts(post.author(), post.standsIn()));
        yield new Verdict.Accepted(won.stamp());
      }
    };
  }
}
