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
      Register name = rows.registers(user.row()).get(Registers.NAME);
      String shown = name == null ? handle : texts.text(name.v().text());
      people.put(
          user.entity(),
          new Person(user.entity(), handle, shown, following.getOrDefault(user.entity(), false)));
    }
    for (Pending waiting : pending) {
      if (waiting.mutation() instanceof Mutation.EditProfile edit) {
        Person known = people.get(self.account());
        String handle = known == null ? self.handle() : known.handle();
        people.put(self.account(), new Person(self.account(), handle, edit.name(), false));
      }
    }
    people.putIfAbsent(
        self.account(), new Person(self.account(), self.handle(), self.handle(), false));
    return people;
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
    return view.look((base, pending, self) -> {
      for (int i = pending.size() - 1; i >= 0; i--) {
        if (pending.get(i).mutation() instanceof Mutation.EditProfile) {
          return pending.get(i).asBase(self);
        }
      }
      for (StoredRow row : base.rowsOf(account.value())) {
        Register name = rows.registers(row.row()).get(Registers.NAME);
        if (row.row().kind().equals(Row.USER) && name != null) {
          return rows.base(name);
        }
      }
      return Base.NOTHING;
    });
  }
}
