package app.kith.server.account.state;

import static app.kith.server.sync.jdbc.JdbcTable.values;

import app.kith.core.model.AccountId;
import app.kith.core.model.DeviceId;
import app.kith.core.model.Handle;
import app.kith.server.sync.jdbc.JdbcTable;
import java.util.List;

/** The columns of the accounts' tables, as in {@code V2__sync.sql}. */
public final class JdbcAccountTables {
  private JdbcAccountTables() {}

  public static List<JdbcTable<?, ?>> all() {
    return List.of(accounts(), invites(), tokens());
  }

  private static JdbcTable<AccountId, Account> accounts() {
    return new JdbcTable<>(
        AccountTables.ACCOUNTS,
        "id",
        "handle, role, password_hash, created",
        id -> values(id),
        account ->
            values(
                account.handle().value(),
                account.role().text(),
                account.passwordHash(),
                account.created()),
        row ->
            new Account(
                new AccountId(row.text(1)),
                new Handle(row.text(2)),
                role(row.text(3)),
                row.textOrNull(4),
                row.number(5)));
  }

  private static JdbcTable<String, Invite> invites() {
    return new JdbcTable<>(
        AccountTables.INVITES,
        "code_hash",
        "role, account, uses, used, expires",
        hash -> values(hash),
        invite ->
            values(
                invite.role().text(),
                invite.account(),
                invite.uses(),
                invite.used(),
                invite.expires()),
        row -> {
          String account = row.textOrNull(3);
          return new Invite(
              row.text(1),
              role(row.text(2)),
              account == null ? null : new AccountId(account),
              row.integer(4),
              row.integer(5),
              row.number(6));
        });
  }

  private static JdbcTable<String, Token> tokens() {
    return new JdbcTable<>(
        AccountTables.TOKENS,
        "hash",
        "device, created",
        hash -> values(hash),
        token -> values(token.device(), token.created()),
        row -> new Token(row.text(1), new DeviceId(row.text(2)), row.number(3)));
  }

  private static Role role(String text) {
    return Role.parse(text).orElseThrow(() -> new IllegalStateException("stored role " + text));
  }
}
