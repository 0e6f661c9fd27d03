package app.kith.server.account.join;

import app.kith.core.json.JsonText;
import app.kith.core.model.AccountId;
import app.kith.core.model.EntityId;
import app.kith.core.model.Handle;
import app.kith.core.model.Limits;
import app.kith.core.model.MutationId;
import app.kith.core.model.StreamId;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.MutationCheck;
import app.kith.core.mutation.Registers;
import app.kith.core.wire.UserFixed;
import app.kith.server.account.state.Account;
import app.kith.server.account.state.AccountTables;
import app.kith.server.account.state.Invite;
import app.kith.server.account.state.Role;
import app.kith.server.sync.commit.Decision;
import app.kith.server.sync.decide.ChangeGroup;
import app.kith.server.sync.decide.Working;
import app.kith.server.sync.state.Body;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.EntityKind;
import app.kith.server.sync.state.Tables;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Spends a code: an invite on a new account with its first device, a link on another device. The
 * code is counted in the same transaction, so one use is one use.
 */
public final class Join implements Decision<Admission> {
  private final String codeHash;
  private final NewDevice device;
  private final @Nullable Wanted wanted;
  private final Limits limits;
  private final JsonText texts;
  private final JsonType<UserFixed> fixed;
  private final Doorkeeper door;

  /**
   * How a new member wants to be called, as typed.
   *
   * @param passwordHash as the caller hashed it, or null for none
   */
  public record Wanted(String handle, String name, @Nullable String passwordHash) {}

  /**
   * @param wanted null where a link is meant, which needs none of it
   */
  public Join(
      String codeHash, NewDevice device, @Nullable Wanted wanted, Limits limits, Jsonb json) {
    this.codeHash = codeHash;
    this.device = device;
    this.wanted = wanted;
    this.limits = limits;
    this.texts = new JsonText(json);
    this.fixed = json.type(UserFixed.class);
    this.door = new Doorkeeper(texts);
  }

  @Override
  public Admission decide(Working working) throws IOException {
    Optional<Admission> known = door.known(working, device);
    if (known.isPresent()) {
      return known.get();
    }
    Invite invite = working.get(AccountTables.INVITES, codeHash).orElse(null);
    if (invite == null) {
      return Admission.refused(Refusal.WRONG_CODE);
    }
    if (invite.used() >= invite.uses()) {
      return Admission.refused(Refusal.USED_UP);
    }
    if (working.now() > invite.expires()) {
      return Admission.refused(Refusal.EXPIRED);
    }
    AccountId account = invite.account();
    return account == null ? member(working, invite) : device(working, invite, account);
  }

  private Admission device(Working working, Invite link, AccountId account) throws IOException {
    working.save(AccountTables.INVITES, link.usedOnce());
    return door.admit(working, account, device);
  }

  private Admission member(Working working, Invite invite) throws IOException {
    if (wanted == null) {
      return Admission.refused(Refusal.HANDLE_WANTED);
    }
    Optional<Handle> handle = Handle.parse(wanted.handle());
    if (handle.isEmpty()) {
      return Admission.refused(Refusal.BAD_HANDLE);
    }
    AccountId id = new AccountId(working.newId());
    Mutation naming = new Mutation.EditProfile(id, wanted.name(), Base.NOTHING);
    if (MutationCheck.problem(naming, limits).isPresent()) {
      return Admission.refused(Refusal.BAD_NAME);
    }
    if (!working.all(AccountTables.BY_HANDLE, handle.get()).isEmpty()) {
      return Admission.refused(Refusal.HANDLE_TAKEN);
    }
    if (invite.role() == Role.OWNER && !working.all(AccountTables.BY_ROLE, Role.OWNER).isEmpty()) {
      return Admission.refused(Refusal.OWNER_EXISTS);
    }
    working.save(AccountTables.INVITES, invite.usedOnce());
    working.save(
        AccountTables.ACCOUNTS,
        new Account(id, handle.get(), invite.role(), wanted.passwordHash(), working.now()));
    tell(working, id, handle.get(), wanted.name());
    return door.admit(working, id, device);
  }

  /** Puts the new member into the directory. */
  private void tell(Working working, AccountId id, Handle handle, String name) throws IOException {
    MutationId by = MutationId.byServer(working.nextSeq());
    EntityId entity = new EntityId(id.value());
    ChangeGroup group = working.serverGroup(id);
    Entity user =
        Entity.plain(entity, EntityKind.USER, id, by, null, working.nextSeq(), working.now());
    working.begin(user);
    String handleJson = fixed.toJson(new UserFixed(handle.value()));
    working.save(Tables.BODIES, body(working, user, by, Body.FIXED, handleJson));
    working.save(Tables.BODIES, body(working, user, by, Registers.NAME, texts.json(name)));
    group.put(user, new StreamId.Community());
  }

  private static Body body(Working working, Entity user, MutationId by, String part, String json)
      throws IOException {
    return new Body(
        working.newBody(user),
        part,
        by,
        working.now(),
        working.nextSeq(),
        null,
        null,
        working.newSalt(),
        json);
  }
}
