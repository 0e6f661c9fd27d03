package app.kith.server.sync.decide;

import app.kith.core.model.AccountId;
import app.kith.core.model.StreamId;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Registers;
import app.kith.server.sync.Planted;
import app.kith.server.sync.decide.Merging.Result;
import app.kith.server.sync.state.Body;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives and takes back likes: each a register of its own, in the stream where it was given. */
final class Likes {
  private final Merging merging;
  private final PostGate gate;

  Likes(Merging merging, PostGate gate) {
    this.merging = merging;
    this.gate = gate;
  }

  Verdict like(Working working, ChangeGroup group, Mutation.Like m, String json)
      throws IOException {
    AccountId who = group.origin().author();
    Optional<String> refusal =
        m.on() || working.has(Planted.TAKE_BACK_REFUSED)
            ? gate.refusal(working, who, m.entity(), m.audience())
            : gate.absence(working, m.entity());
    if (refusal.isPresent()) {
      return Verdict.rejected(refusal.get());
    }
    Entity post = working.get(Tables.ENTITIES, m.entity()).orElseThrow();
    StreamId.Echoes home = new StreamId.Echoes(post.author(), post.standsIn());
    Merging.Value value =
        new Merging.Value(post, Registers.like(who), json, m.base(), home.toString(), m.audience());
    return switch (merging.merge(working, group.origin(), value)) {
      case Result.Lost lost -> new Verdict.Superseded();
      case Result.Won won -> {
        group.put(post, home);
        moved(working, group, post, won.replaced(), home.toString());
        yield new Verdict.Accepted(won.stamp());
      }
    };
  }

  /** The register stood in another stream: there it is gone. */
  private static void moved(
      Working working, ChangeGroup group, Entity post, @Nullable Body replaced, String home)
      throws IOException {
    String former = replaced == null ? null : replaced.home();
    if (former != null && !former.equals(home)) {
      leave(working, group, post, former);
    }
  }

  /** Tells the rest of the likes in a stream that some have left, or that none is left. */
  static void leave(Working working, ChangeGroup group, Entity post, String former)
      throws IOException {
    if (in(working, post, former).isEmpty()) {
      group.remove(post, former);
    } else {
      group.put(post, StreamId.parse(former));
    }
  }

  /** The post's likes in this stream. */
  static List<Body> in(Working working, Entity post, String stream) throws IOException {
    return working.all(Tables.BODIES_OF, post.createSeq()).stream()
        .filter(body -> stream.equals(body.home()))
        .toList();
  }
}
