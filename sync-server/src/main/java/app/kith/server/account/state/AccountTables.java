package app.kith.server.account.state;

import app.kith.core.model.AccountId;
import app.kith.core.model.DeviceId;
import app.kith.core.model.Handle;
import app.kith.server.sync.log.Index;
import app.kith.server.sync.log.Table;

/** The tables of accounts and how they are looked up. */
public final class AccountTables {
  public static final Table<AccountId, Account> ACCOUNTS = new Table<>("account", Account::id);
  public static final Index<Handle, AccountId, Account> BY_HANDLE =
      new Index<>(ACCOUNTS, "handle", Account::handle);
  public static final Index<Role, AccountId, Account> BY_ROLE =
      new Index<>(ACCOUNTS, "role", Account::role);

  public static final Table<String, Invite> INVITES = new Table<>("invite", Invite::codeHash);

  public static final Table<String, Token> TOKENS = new Table<>("token", Token::hash);
  public static final Index<DeviceId, String, Token> TOKENS_OF =
      new Index<>(TOKENS, "device", Token::device);

  private AccountTables() {}
}
