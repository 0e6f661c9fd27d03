package app.kith.server.sync.decide;

import app.kith.core.merge.MergeRule;
import app.kith.core.model.DeviceId;
import app.kith.core.mutation.Decoded;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Registers;
import app.kith.core.mutation.Rejection;
import app.kith.core.wire.Change;
import app.kith.core.wire.Outcome;
import app.kith.server.sync.Planted;
import app.kith.server.sync.decide.people.Blocks;
import app.kith.server.sync.decide.people.Follows;
import app.kith.server.sync.decide.people.Granting;
import app.kith.server.sync.decide.people.OwnRegisters;
import app.kith.server.sync.decide.people.Profiles;
import app.kith.server.sync.state.Actor;
import app.kith.server.sync.state.Settled;
import app.kith.server.sync.state.Tables;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Decides mutations, one after the other: what the log says afterwards follows from here alone. */
public final class Decider {
  private final Creation creation;
  private final Captions captions;
  private final Audiences audiences;
  private final Likes likes;
  private final Profiles profiles;
  private final Follows follows;
  private final Blocks blocks;
  private final Deletion deletion = new Deletion();
  private final PostGate gate = new PostGate();
  private final JsonType<Outcome> outcomes;

  public Decider(Jsonb json) {
    this(json, new MergeRule());
  }

  /** With a merge rule of the simulator's choice. */
  public Decider(Jsonb json, MergeRule rule) {
    Merging merging = new Merging(rule);
    creation = new Creation(new Publication());
    History history = new History(json);
    captions = new Captions(merging, history, gate);
    audiences = new Audiences(merging, gate);
    likes = new Likes(merging, gate);
    OwnRegisters own = new OwnRegisters(merging, history);
    Granting granting = new Granting(json);
    profiles = new Profiles(own);
    follows = new Follows(own, granting);
    blocks = new Blocks(own, follows, granting, new Withdrawal(history));
    outcomes = json.type(Outcome.class);
  }

  /** Decides one mutation and puts its effect into the unit of work. */
  public Outcome decide(Working working, Actor actor, Arrival arrival) throws IOException {
    ChangeGroup group = working.group(actor, arrival);
    return switch (verdict(working, group, arrival)) {
      case Verdict.Accepted accepted -> {
        // Without an effect it is settled by whatever the log holds already.
        long seq = group.lastSeq() == 0 ? working.head().seq() : group.lastSeq();
        yield new Outcome(
            arrival.n(), arrival.hash(), Outcome.ACCEPTED, seq, accepted.stamp(), null);
      }
      case Verdict.Superseded lost ->
          settle(working, group, actor.device(), arrival, Outcome.SUPERSEDED, null);
      case Verdict.Rejected rejected ->
          settle(working, group, actor.device(), arrival, Outcome.REJECTED, rejected.reason());
    };
  }

  private Verdict verdict(Working working, ChangeGroup group, Arrival arrival) throws IOException {
    if (arrival.refusal() != null) {
      return Verdict.rejected(arrival.refusal());
    }
    return switch (arrival.decoded()) {
      case Decoded.Known known -> known(working, group, known);
      case Decoded.Unknown unknown -> creation.park(working, group, arrival.text());
      case Decoded.Malformed malformed -> Verdict.rejected(Rejection.MALFORMED);
    };
  }

  private Verdict known(Working working, ChangeGroup group, Decoded.Known known)
      throws IOException {
    return switch (known.mutation()) {
      case Mutation.CreatePost m -> creation.post(working, group, m, known.parts());
      case Mutation.CreateComment m -> creation.comment(working, group, m, known.parts(), gate);
      case Mutation.EditCaption m ->
          captions.edit(working, group, m, json(known, Registers.CAPTION));
      case Mutation.ChangeAudience m ->
          audiences.change(working, group, m, json(known, Registers.AUDIENCE));
      case Mutation.EditProfile m -> profiles.name(working, group, m, json(known, Registers.NAME));
      case Mutation.EditPortrait m ->
          profiles.portrait(working, group, m, json(known, Registers.PORTRAIT));
      case Mutation.Follow m ->
          follows.follow(working, group, m, json(known, Registers.follow(m.target())));
      case Mutation.Approve m ->
          follows.approve(working, group, m, json(known, Registers.approve(m.follower())));
      case Mutation.EditPrivacy m ->
          follows.privacy(working, group, m, json(known, Registers.PRIVATE));
      case Mutation.Block m ->
          blocks.block(working, group, m, json(known, Registers.block(m.target())));
      case Mutation.Like m -> likes.like(working, group, m, json(known, "like"));
      case Mutation.Delete m -> deletion.delete(working, group, m.entity());
    };
  }

  private static String json(Decoded.Known known, String register) {
    String json = known.parts().registers().get(register);
    if (json == null) {
      throw new IllegalStateException("the codec gave no value for register " + register);
    }
    return json;
  }

  /** Keeps an outcome for repeats, and tells it: its answer may be lost on the way. */
  private Outcome settle(
      Working working,
      ChangeGroup group,
      DeviceId device,
      Arrival arrival,
      String result,
      @Nullable String reason)
      throws IOException {
    if (working.has(Planted.OUTCOME_FORGOTTEN)) {
      return new Outcome(arrival.n(), arrival.hash(), result, working.head().seq(), 0, reason);
    }
    Settled settled =
        new Settled(device, arrival.n(), arrival.hash(), result, working.nextSeq(), reason);
    working.save(Tables.OUTCOMES, settled);
    group.tell(
        group.origin().author(),
        Change.OUTCOME,
        group.origin().by().toString(),
        outcomes.toJson(settled.outcome()));
    return settled.outcome();
  }
}
