package app.kith.server.sync.decide.people;

import app.kith.core.model.AccountId;
import app.kith.core.model.Audience;
import app.kith.core.model.EntityId;
import app.kith.core.model.StreamId;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Registers;
import app.kith.server.sync.decide.ChangeGroup;
import app.kith.server.sync.decide.Verdict;
import app.kith.server.sync.decide.Withdrawal;
import app.kith.server.sync.decide.Working;
import app.kith.server.sync.decide.people.OwnRegisters.Own;
import app.kith.server.sync.log.Placement;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.StreamGrant;
import app.kith.server.sync.state.StreamGrant.Side;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Parts two accounts while either blocks the other: neither reads the other's streams, neither
 * follows the other, and what one has said in the other's streams goes from there. All of it is one
 * transaction.
 */
public final class Blocks {
  private final OwnRegisters own;
  private final Follows follows;
  private final Granting granting;
  private final Withdrawal withdrawal;

  public Blocks(OwnRegisters own, Follows follows, Granting granting, Withdrawal withdrawal) {
    this.own = own;
    this.follows = follows;
    this.granting = granting;
    this.withdrawal = withdrawal;
  }

  public Verdict block(Working working, ChangeGroup group, Mutation.Block m, String json)
      throws IOException {
    AccountId one = m.account();
    AccountId other = m.target();
    String register = Registers.block(other);
    Verdict verdict =
        own.write(working, group, new Own(one, other, register, json, m.base(), false));
    if (verdict instanceof Verdict.Accepted) {
      boolean parted =
          own.isSet(working, one, register) || own.isSet(working, other, Registers.block(one));
      turn(working, group, one, other, parted);
    }
    return verdict;
  }

  private void turn(
      Working working, ChangeGroup group, AccountId one, AccountId other, boolean parted)
      throws IOException {
    StreamGrant.Key mine = new StreamGrant.Key(Side.COMMUNITY, one, other);
    StreamGrant.Key theirs = new StreamGrant.Key(Side.COMMUNITY, other, one);
    if (granting.present(working, mine).open() != parted) {
      return;
    }
    granting.turn(working, group, mine, !parted);
    granting.turn(working, group, theirs, !parted);
    if (parted) {
      part(working, group, one, other);
      part(working, group, other, one);
    }
  }

  /** Takes one out of the other's streams; nothing of it comes back with the end of the block. */
  private void part(Working working, ChangeGroup group, AccountId who, AccountId author)
      throws IOException {
    follows.end(working, group, who, author);
    own.set(working, group, author, Registers.approve(who), false);
    for (Audience audience : Audience.values()) {
      StreamId.Echoes stream = new StreamId.Echoes(author, audience);
      for (Entity said : standing(working, stream)) {
        withdrawal.withdraw(working, group, said, who, stream);
      }
    }
  }

  private static List<Entity> standing(Working working, StreamId stream) throws IOException {
    List<Placement> placements = new ArrayList<>(working.standing(stream));
    placements.sort(Comparator.comparingLong(Placement::number));
    List<EntityId> ids = placements.stream().map(Placement::id).toList();
    working.load(Tables.ENTITIES, ids);
    working.load(Tables.BODIES_OF, placements.stream().map(Placement::entity).distinct().toList());
    List<Entity> entities = new ArrayList<>();
    for (EntityId id : ids) {
      working.get(Tables.ENTITIES, id).ifPresent(entities::add);
    }
    return entities;
  }
}
