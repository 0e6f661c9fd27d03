package app.kith.core.people;

import app.kith.core.json.JsonText;
import app.kith.core.model.AccountId;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Registers;
import app.kith.core.outbox.Identity;
import app.kith.core.store.StoredRow;
import app.kith.core.view.DeviceView;
import app.kith.core.view.Pending;
import app.kith.core.view.RowReader;
import app.kith.core.wire.Register;
import app.kith.core.wire.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The directory: everybody this device knows, with own un-sent changes on top. */
public final class People {
  private final DeviceView view;
  private final RowReader rows;
  private final JsonText texts;

  public People(DeviceView view, RowReader rows, JsonText texts) {
    this.view = view;
    this.rows = rows;
    this.texts = texts;
  }

  /** Everybody, by handle. */
  public List<Person> all() throws IOException {
    List<Person> people = new ArrayList<>(byId().values());
    people.sort(Comparator.comparing(Person::handle));
    return people;
  }

  public Optional<Person> byHandle(String handle) throws IOException {
    for (Person person : byId().values()) {
      if (person.handle().equals(handle)) {
        return Optional.of(person);
      }
    }
    return Optional.empty();
  }

  /** Everybody by account id. */
  public Map<String, Person> byId() throws IOException {
    return view.look((base, pending, self) ->
        byId(base.ofKind(Row.USER), base.ofKind(Row.FOLLOWS), pending, self));
  }

  /** The same from rows that were read already. */
  public Map<String, Person> byId(
      List<StoredRow> users, List<StoredRow> follows, List<Pending> pending, Identity self) {
    Map<String, Boolean> following = following(follows, pending);
    Map<String, Person> people = new LinkedHashMap<>();
    for (StoredRow user : users) {
      String handle = rows.handle(user.row());
      Map<String, Register> registers = rows.registers(user.row());
      people.put(
          user.entity(),
          new Person(
              user.entity(),
              handle,
              text(registers.get(Registers.NAME), handle),
              text(registers.get(Registers.PORTRAIT), ""),
              following.getOrDefault(user.entity(), false)));
    }
    Person own =
        people.getOrDefault(
            self.account(), new Person(self.account(), self.handle(), self.handle(), "", false));
    for (Pending waiting : pending) {
      own = with(own, waiting.mutation());
    }
    people.put(self.account(), own);
    return people;
  }

  private String text(@Nullable Register register, String otherwise) {
    return register == null ? otherwise : texts.text(register.v().text());
  }

  private static Person with(Person own, Mutation waiting) {
    return switch (waiting) {
      case Mutation.EditProfile m ->
          new Person(own.id(), own.handle(), m.name(), own.portrait(), own.following());
      case Mutation.EditPortrait m ->
          new Person(own.id(), own.handle(), own.name(), m.jpeg(), own.following());
      default -> own;
    };
  }

  private Map<String, Boolean> following(List<StoredRow> follows, List<Pending> pending) {
    Map<String, Boolean> following = new LinkedHashMap<>();
    for (StoredRow row : follows) {
      for (Map.Entry<String, Register> register : rows.registers(row.row()).entrySet()) {
        if (register.getKey().startsWith(Registers.FOLLOW_PREFIX)) {
          String target = register.getKey().substring(Registers.FOLLOW_PREFIX.length());
          following.put(target, texts.flag(register.getValue().v().text()));
        }
      }
    }
    for (Pending waiting : pending) {
      if (waiting.mutation() instanceof Mutation.Follow follow) {
        following.put(follow.target().value(), follow.on());
      }
    }
    return following;
  }

  /** What a change of following this account has before its eyes. */
  public Base followBase(AccountId target) throws IOException {
    return view.look((base, pending, self) -> {
      for (int i = pending.size() - 1; i >= 0; i--) {
        if (pending.get(i).mutation() instanceof Mutation.Follow follow
            && follow.target().equals(target)) {
          return pending.get(i).asBase(self);
        }
      }
      for (StoredRow row : base.ofKind(Row.FOLLOWS)) {
        Register register = rows.registers(row.row()).get(Registers.follow(target));
        if (register != null) {
          return rows.base(register);
        }
      }
      return Base.NOTHING;
    });
  }

  /** What a change of one's own name has before its eyes. */
  Base nameBase(AccountId account) throws IOException {
    return ownBase(account, Mutation.EditProfile.class, Registers.NAME);
  }

  /** What a change of one's own picture has before its eyes. */
  Base portraitBase(AccountId account) throws IOException {
    return ownBase(account, Mutation.EditPortrait.class, Registers.PORTRAIT);
  }

  private Base ownBase(AccountId account, Class<? extends Mutation> kind, String register)
      throws IOException {
    return view.look((base, pending, self) -> {
      for (int i = pending.size() - 1; i >= 0; i--) {
        if (kind.isInstance(pending.get(i).mutation())) {
          return pending.get(i).asBase(self);
        }
      }
      for (StoredRow row : base.rowsOf(account.value())) {
        Register seen = rows.registers(row.row()).get(register);
        if (row.row().kind().equals(Row.USER) && seen != null) {
          return rows.base(seen);
        }
      }
      return Base.NOTHING;
    });
  }
}
