package app.kith.server.sync.decide;

import app.kith.core.model.AccountId;
import app.kith.core.model.EntityId;
import app.kith.core.model.StreamId;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Registers;
import app.kith.core.mutation.Rejection;
import app.kith.core.wire.Change;
import app.kith.core.wire.Grant;
import app.kith.server.sync.decide.Merging.Result;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.EntityKind;
import app.kith.server.sync.state.FollowGrant;
import app.kith.server.sync.state.Tables;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes registers that belong to one account: captions, names, portraits, follows. */
final class Edits {
  private final Merging merging;
  private final History history;
  private final PostGate gate;
  private final JsonType<Grant> grants;

  Edits(Merging merging, History history, PostGate gate, Jsonb json) {
    this.merging = merging;
    this.history = history;
    this.gate = gate;
    this.grants = json.type(Grant.class);
  }

  Verdict caption(Working working, ChangeGroup group, Mutation.EditCaption m, String json)
      throws IOException {
    Optional<String> refusal = captionRefusal(working, group.origin().author(), m);
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

  /** Who may not read the post learns only that; a reader that it is not his. */
  private Optional<String> captionRefusal(Working working, AccountId writer, Mutation.EditCaption m)
      throws IOException {
    Optional<String> refusal = gate.refusal(working, writer, m.entity(), m.audience());
    if (refusal.isPresent() && !refusal.get().equals(Rejection.AUDIENCE_CHANGED)) {
      return refusal;
    }
    Entity post = working.get(Tables.ENTITIES, m.entity()).orElseThrow();
    return post.author().equals(writer) ? refusal : Optional.of(Rejection.NOT_YOURS);
  }

  Verdict profile(Working working, ChangeGroup group, Mutation.EditProfile m, String json)
      throws IOException {
    return own(working, group, m.account(), Registers.NAME, json, m.base(), null, m.account());
  }

  /** A picture that another replaced is no text: nobody's history keeps it. */
  Verdict portrait(Working working, ChangeGroup group, Mutation.EditPortrait m, String json)
      throws IOException {
    return own(working, group, m.account(), Registers.PORTRAIT, json, m.base(), null, m.account());
  }

  Verdict follow(Working working, ChangeGroup group, Mutation.Follow m, String json)
      throws IOException {
    String home = new StreamId.Private(m.account()).toString();
    String register = Registers.follow(m.target());
    Verdict verdict = own(working, group, m.account(), register, json, m.base(), home, m.target());
    if (verdict instanceof Verdict.Accepted) {
      open(working, group, m.account(), m.target(), m.on());
    }
    return verdict;
  }

  /** Writes a register of the writer's own account; {@code named} must be an account as well. */
  private Verdict own(
      Working working,
      ChangeGroup group,
      AccountId account,
      String register,
      String json,
      Base base,
      @Nullable String home,
      AccountId named)
      throws IOException {
    Optional<Entity> user = account(working, account);
    if (user.isEmpty() || account(working, named).isEmpty()) {
      return Verdict.rejected(Rejection.UNKNOWN);
    }
    if (!account.equals(group.origin().author())) {
      return Verdict.rejected(Rejection.NOT_YOURS);
    }
    Merging.Value value = new Merging.Value(user.get(), register, json, base, home, null);
    return switch (merging.merge(working, group.origin(), value)) {
      case Result.Lost lost -> {
        if (register.equals(Registers.NAME)) {
          history.superseded(working, group, user.get(), register, json);
        }
        yield new Verdict.Superseded();
      }
      case Result.Won won -> {
        if (register.equals(Registers.NAME) && won.replaced() != null) {
          history.replaced(working, group, user.get(), won.replaced());
        }
        group.put(
            user.get(), home == null ? new StreamId.Community() : new StreamId.Private(account));
        yield new Verdict.Accepted(won.stamp());
      }
    };
  }

  private static Optional<Entity> account(Working working, AccountId account) throws IOException {
    return working
        .get(Tables.ENTITIES, new EntityId(account.value()))
        .filter(entity -> entity.kind() == EntityKind.USER && !entity.dead());
  }

  private void open(
      Working working, ChangeGroup group, AccountId follower, AccountId author, boolean on)
      throws IOException {
    FollowGrant.Key key = new FollowGrant.Key(follower, author);
    FollowGrant present =
        working
            .get(Tables.FOLLOWS_OF, follower, key)
            .orElse(new FollowGrant(follower, author, 0, 0, false));
    if (present.open() == on) {
      return;
    }
    long gen = present.gen() + (on ? 1 : 0);
    FollowGrant grant = new FollowGrant(follower, author, gen, working.nextSeq(), on);
    working.save(Tables.FOLLOWS, grant);
    group.tell(follower, Change.GRANT, grant.wire().key(), grants.toJson(grant.wire()));
  }
}
