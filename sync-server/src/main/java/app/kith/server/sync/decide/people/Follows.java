package app.kith.server.sync.decide.people;

import app.kith.core.model.AccountId;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Registers;
import app.kith.core.mutation.Rejection;
import app.kith.server.sync.decide.ChangeGroup;
import app.kith.server.sync.decide.Verdict;
import app.kith.server.sync.decide.Working;
import app.kith.server.sync.decide.people.OwnRegisters.Own;
import app.kith.server.sync.state.StreamGrant;
import app.kith.server.sync.state.StreamGrant.Side;
import java.io.IOException;

/**
 * Who follows whom, and who is let in. A follow opens the author's followers audience; where the
 * author wants to be asked, it is a request until he answers.
 */
public final class Follows {
  private final OwnRegisters own;
  private final Granting granting;

  public Follows(OwnRegisters own, Granting granting) {
    this.own = own;
    this.granting = granting;
  }

  public Verdict follow(Working working, ChangeGroup group, Mutation.Follow m, String json)
      throws IOException {
    AccountId follower = m.account();
    AccountId author = m.target();
    if (m.on() && isParted(working, follower, author)) {
      return Verdict.rejected(Rejection.NOT_VISIBLE);
    }
    String register = Registers.follow(author);
    Verdict verdict =
        own.write(working, group, new Own(follower, author, register, json, m.base(), false));
    if (verdict instanceof Verdict.Accepted) {
      boolean in = m.on() && isLetIn(working, author, follower);
      granting.turn(working, group, key(follower, author), in);
      own.set(working, group, author, Registers.request(follower), m.on() && !in);
    }
    return verdict;
  }

  private boolean isParted(Working working, AccountId one, AccountId other) throws IOException {
    return !granting.present(working, new StreamGrant.Key(Side.COMMUNITY, one, other)).open();
  }

  /** Who has been let in before the author wanted to be asked stays so. */
  private boolean isLetIn(Working working, AccountId author, AccountId follower)
      throws IOException {
    return granting.present(working, key(follower, author)).open()
        || !own.isSet(working, author, Registers.PRIVATE)
        || own.isSet(working, author, Registers.approve(follower));
  }

  private static StreamGrant.Key key(AccountId follower, AccountId author) {
    return new StreamGrant.Key(Side.FOLLOWERS, follower, author);
  }

  /** The author's answer to a request, or a change of mind about a follower. */
  public Verdict approve(Working working, ChangeGroup group, Mutation.Approve m, String json)
      throws IOException {
    String register = Registers.approve(m.follower());
    Verdict verdict =
        own.write(
            working, group, new Own(m.account(), m.follower(), register, json, m.base(), false));
    if (verdict instanceof Verdict.Accepted && m.on()) {
      admit(working, group, m.account(), m.follower());
    } else if (verdict instanceof Verdict.Accepted) {
      end(working, group, m.follower(), m.account());
    }
    return verdict;
  }

  /** Whether the author wants to be asked; whoever has asked is in once he does not. */
  public Verdict privacy(Working working, ChangeGroup group, Mutation.EditPrivacy m, String json)
      throws IOException {
    AccountId author = m.account();
    Verdict verdict =
        own.write(working, group, new Own(author, author, Registers.PRIVATE, json, m.base(), true));
    if (verdict instanceof Verdict.Accepted && !m.on()) {
      for (AccountId follower : own.setOf(working, author, Registers.REQUEST_PREFIX)) {
        admit(working, group, author, follower);
      }
    }
    return verdict;
  }

  private void admit(Working working, ChangeGroup group, AccountId author, AccountId follower)
      throws IOException {
    own.set(working, group, author, Registers.request(follower), false);
    if (own.isSet(working, follower, Registers.follow(author))) {
      granting.turn(working, group, key(follower, author), true);
    }
  }

  /** Ends a follow from the author's side; the follower's own word for it goes too. */
  void end(Working working, ChangeGroup group, AccountId follower, AccountId author)
      throws IOException {
    own.set(working, group, follower, Registers.follow(author), false);
    own.set(working, group, author, Registers.request(follower), false);
    granting.turn(working, group, key(follower, author), false);
  }
}
