package app.kith.server.sync.decide.people;

import app.kith.core.model.AccountId;
import app.kith.core.model.EntityId;
import app.kith.core.model.MutationId;
import app.kith.core.model.StreamId;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.Registers;
import app.kith.core.mutation.Rejection;
import app.kith.server.sync.decide.ChangeGroup;
import app.kith.server.sync.decide.History;
import app.kith.server.sync.decide.Merging;
import app.kith.server.sync.decide.Merging.Result;
import app.kith.server.sync.decide.Verdict;
import app.kith.server.sync.decide.Working;
import app.kith.server.sync.state.Body;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.EntityKind;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The registers of accounts: each account writes its own, and the server what follows. */
public final class OwnRegisters {
  private static final String TRUE = "true";

  private final Merging merging;
  private final History history;

  public OwnRegisters(Merging merging, History history) {
    this.merging = merging;
    this.history = history;
  }

  /**
   * A value on its way into a register of an account.
   *
   * @param named the account that it is about, which must be there; else the account itself
   * @param shared whether everybody reads it, in the directory; else the account's devices only
   */
  public record Own(
      AccountId account, AccountId named, String register, String json, Base base, boolean shared) {
    private @Nullable String home() {
      return shared ? null : new StreamId.Private(account).toString();
    }

    private StreamId stream() {
      return shared ? new StreamId.Community() : new StreamId.Private(account);
    }
  }

  /** Writes it, where the writer may. */
  public Verdict write(Working working, ChangeGroup group, Own own) throws IOException {
    Optional<Entity> user = account(working, own.account());
    if (user.isEmpty() || account(working, own.named()).isEmpty()) {
      return Verdict.rejected(Rejection.UNKNOWN);
    }
    if (!own.account().equals(group.origin().author())) {
      return Verdict.rejected(Rejection.NOT_YOURS);
    }
    boolean text = own.register().equals(Registers.NAME);
    Merging.Value value =
        new Merging.Value(user.get(), own.register(), own.json(), own.base(), own.home(), null);
    return switch (merging.merge(working, group.origin(), value)) {
      case Result.Lost lost -> {
        if (text) {
          history.superseded(working, group, user.get(), own.register(), own.json());
        }
        yield new Verdict.Superseded();
      }
      case Result.Won won -> {
        if (text && won.replaced() != null) {
          history.replaced(working, group, user.get(), won.replaced());
        }
        group.put(user.get(), own.stream());
        yield new Verdict.Accepted(won.stamp());
      }
    };
  }

  private static Optional<Entity> account(Working working, AccountId account) throws IOException {
    return working
        .get(Tables.ENTITIES, new EntityId(account.value()))
        .filter(entity -> entity.kind() == EntityKind.USER && !entity.dead());
  }

  /** Whether a boolean register of the account is set. */
  boolean isSet(Working working, AccountId account, String register) throws IOException {
    Optional<Entity> user = account(working, account);
    return user.isPresent()
        && working.body(user.get(), register).map(OwnRegisters::isTrue).orElse(false);
  }

  static boolean isTrue(Body body) {
    return body.text().equals(TRUE);
  }

  /** All registers of the account whose name begins so and that are set: the rest of the names. */
  List<AccountId> setOf(Working working, AccountId account, String prefix) throws IOException {
    Optional<Entity> user = account(working, account);
    return user.isEmpty()
        ? List.of()
        : working.all(Tables.BODIES_OF, user.get().createSeq()).stream()
            .filter(body -> body.part().startsWith(prefix) && isTrue(body))
            .map(body -> new AccountId(body.part().substring(prefix.length())))
            .sorted(Comparator.comparing(AccountId::value))
            .toList();
  }

  /**
   * Sets a boolean register of the account's private row as the server, where it is not so already:
   * what was written before it, and is on its way still, loses.
   */
  void set(Working working, ChangeGroup group, AccountId account, String register, boolean on)
      throws IOException {
    Optional<Entity> user = account(working, account);
    if (user.isEmpty() || isSet(working, account, register) == on) {
      return;
    }
    Body old = working.body(user.get(), register).orElse(null);
    long stamp = old == null ? working.now() : Math.max(working.now(), old.stamp() + 1);
    StreamId.Private home = new StreamId.Private(account);
    working.save(
        Tables.BODIES,
        new Body(
            old == null ? working.newBody(user.get()) : old.number(),
            register,
            MutationId.byServer(working.nextSeq()),
            stamp,
            working.nextSeq(),
            home.toString(),
            null,
            working.newSalt(),
            String.valueOf(on)));
    group.putByServer(user.get(), home);
  }
}
