package app.kith.server.account;

import app.kith.core.model.AccountId;
import app.kith.core.model.DeviceId;
import app.kith.core.model.Handle;
import app.kith.core.model.Limits;
import app.kith.server.account.join.AddDevice;
import app.kith.server.account.join.Admission;
import app.kith.server.account.join.CreateInvite;
import app.kith.server.account.join.Join;
import app.kith.server.account.join.NewDevice;
import app.kith.server.account.join.Secrets;
import app.kith.server.account.state.Account;
import app.kith.server.account.state.AccountTables;
import app.kith.server.account.state.Role;
import app.kith.server.sync.commit.CommitQueue;
import app.kith.server.sync.log.ChangeLog;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What devices and the owner ask about accounts. What changes something fails as {@link
 * CommitQueue} says, and is on the disk when it succeeds.
 */
public final class Accounts {
  private final ChangeLog log;
  private final CommitQueue queue;
  private final TokenLookup tokens;
  private final Limits limits;
  private final Jsonb json;

  public Accounts(ChangeLog log, CommitQueue queue, TokenLookup tokens, Limits limits, Jsonb json) {
    this.log = log;
    this.queue = queue;
    this.tokens = tokens;
    this.limits = limits;
    this.json = json;
  }

  public CompletableFuture<CreateInvite.Result> invite(CreateInvite invite) {
    return queue.submit(invite);
  }

  /** Joins with an invite, or with a link where nothing is wanted. */
  public CompletableFuture<Admission> join(
      String code, NewDevice device, Join.@Nullable Wanted wanted) {
    return queue.submit(new Join(Secrets.hash(code), device, wanted, limits, json));
  }

  /** Adds a device to an account whose password or older token was checked. */
  public CompletableFuture<Admission> add(AccountId account, NewDevice device) {
    return queue.submit(new AddDevice(account, device, json));
  }

  /** Shuts a device out; true where there was one. */
  public CompletableFuture<Boolean> revoke(DeviceId device) {
    return queue
        .submit(new RevokeDevice(device))
        .thenApply(revoked -> {
          tokens.forget(revoked);
          return !revoked.isEmpty();
        });
  }

  /** The account with this handle, for a login. */
  public Optional<Account> byHandle(Handle handle) throws IOException {
    return log.read(view -> view.where(AccountTables.BY_HANDLE, List.of(handle))).stream()
        .findFirst();
  }

  public Optional<Account> account(AccountId id) throws IOException {
    return Optional.ofNullable(
        log.read(view -> view.find(AccountTables.ACCOUNTS, List.of(id))).get(id));
  }

  /** Whether somebody owns the community; a new one has an owner's invite only. */
  public boolean hasOwner() throws IOException {
    return !log.read(view -> view.where(AccountTables.BY_ROLE, List.of(Role.OWNER))).isEmpty();
  }
}
