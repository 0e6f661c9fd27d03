package app.kith.server.sync.decide;

import app.kith.core.model.AccountId;
import app.kith.core.model.Audience;
import app.kith.core.model.StreamId;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Registers;
import app.kith.server.sync.Planted;
import app.kith.server.sync.decide.Merging.Result;
import app.kith.server.sync.state.Body;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Shows a post to more or fewer people. To fewer: what hangs on it comes along, so that nobody
 * reads on who may not. To more: what was said to fewer stays where it was said.
 */
final class Audiences {
  private final Merging merging;
  private final PostGate gate;

  Audiences(Merging merging, PostGate gate) {
    this.merging = merging;
    this.gate = gate;
  }

  Verdict change(Working working, ChangeGroup group, Mutation.ChangeAudience m, String json)
      throws IOException {
    AccountId writer = group.origin().author();
    // Its author says what it becomes, so nobody can be surprised by what it is.
    Optional<String> refusal = gate.authorsRefusal(working, writer, m.entity(), Audience.COMMUNITY);
    if (refusal.isPresent()) {
      return Verdict.rejected(refusal.get());
    }
    Entity post = working.get(Tables.ENTITIES, m.entity()).orElseThrow();
    Merging.Value value = new Merging.Value(post, Registers.AUDIENCE, json, m.base(), null, null);
    return switch (merging.merge(working, group.origin(), value)) {
      case Result.Lost lost -> new Verdict.Superseded();
      case Result.Won won -> {
        take(working, group, post, m.to());
        yield new Verdict.Accepted(won.stamp());
      }
    };
  }

  private static void take(Working working, ChangeGroup group, Entity post, Audience to)
      throws IOException {
    Audience from = post.standsIn();
    if (post.waiting()) {
      Entity meant = post.asPost(to, from, true, 0);
      working.save(Tables.ENTITIES, meant);
      group.put(meant, new StreamId.Posts(post.author(), from));
    } else if (to == from) {
      group.put(post, new StreamId.Posts(post.author(), from));
    } else {
      move(working, group, post, to);
    }
  }

  private static void move(Working working, ChangeGroup group, Entity post, Audience to)
      throws IOException {
    Audience from = post.standsIn();
    boolean widens = to.isWiderThan(from);
    Entity moved = post.asPost(to, to, false, widens ? working.nextSeq() : post.publishSeq());
    working.save(Tables.ENTITIES, moved);
    group.put(moved, new StreamId.Posts(post.author(), to));
    group.remove(moved, new StreamId.Posts(post.author(), from).toString());
    if (!widens && !working.has(Planted.NARROWING_LEAVES_WORDS)) {
      Comments.follow(
          working, group, moved, comment -> comment.standsIn().isWiderThan(moved.standsIn()));
      takeLikes(working, group, moved);
    }
  }

  private static void takeLikes(Working working, ChangeGroup group, Entity post)
      throws IOException {
    StreamId.Echoes to = new StreamId.Echoes(post.author(), post.standsIn());
    TreeSet<String> left = new TreeSet<>();
    for (Body body : working.all(Tables.BODIES_OF, post.createSeq())) {
      String home = body.home();
      if (home != null && isWider(home, to)) {
        working.save(Tables.BODIES, body.movedTo(to.toString(), working.nextSeq()));
        left.add(home);
      }
    }
    if (left.isEmpty()) {
      return;
    }
    group.put(post, to);
    for (String stream : left) {
      Likes.leave(working, group, post, stream);
    }
  }

  private static boolean isWider(String home, StreamId.Echoes to) {
    return StreamId.parse(home) instanceof StreamId.Echoes echoes
        && Objects.equals(echoes.author(), to.author())
        && echoes.audience().isWiderThan(to.audience());
  }
}
