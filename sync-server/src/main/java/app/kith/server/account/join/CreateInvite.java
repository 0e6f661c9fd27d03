package app.kith.server.account.join;

import app.kith.core.model.AccountId;
import app.kith.server.account.state.AccountTables;
import app.kith.server.account.state.Invite;
import app.kith.server.account.state.Role;
import app.kith.server.sync.commit.Decision;
import app.kith.server.sync.decide.Working;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes an invite, or the link for another device. Whether the asker may invite is looked at
 * before.
 *
 * @param codeHash of the code that the caller made
 * @param account for a link: the account that it leads to; else null
 * @param uses at least 1
 * @param life how long it may be used
 */
public record CreateInvite(
    String codeHash, Role role, @Nullable AccountId account, int uses, Duration life)
    implements Decision<CreateInvite.Result> {
  private static final Duration LINK = Duration.ofMinutes(10);

  /** What became of it. */
  public sealed interface Result {
    record Created(Invite invite) implements Result {}

    record Refused(Refusal why) implements Result {}
  }

  /** A link for one more device of the account. */
  public static CreateInvite link(String codeHash, AccountId account) {
    return new CreateInvite(codeHash, Role.MEMBER, account, 1, LINK);
  }

  @Override
  public Result decide(Working working) throws IOException {
    if (account == null
        && role == Role.OWNER
        && !working.all(AccountTables.BY_ROLE, Role.OWNER).isEmpty()) {
      return new Result.Refused(Refusal.OWNER_EXISTS);
    }
    if (account != null && working.get(AccountTables.ACCOUNTS, account).isEmpty()) {
      return new Result.Refused(Refusal.NO_ACCOUNT);
    }
    Invite invite = new Invite(codeHash, role, account, uses, 0, working.now() + life.toMillis());
    working.load(AccountTables.INVITES, List.of(codeHash));
    working.save(AccountTables.INVITES, invite);
    return new Result.Created(invite);
  }
}
