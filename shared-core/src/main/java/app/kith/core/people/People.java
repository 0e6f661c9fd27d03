package app.kith.core.people;

import app.kith.core.json.JsonText;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Registers;
import app.kith.core.outbox.Identity;
import app.kith.core.store.StoreReader;
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
    return view.look(this::byId);
  }

  /** The same within a look. */
  public Map<String, Person> byId(StoreReader base, List<Pending> pending, Identity self)
      throws IOException {
    Own own = Own.of(base, pending, self, rows);
    Map<String, Person> people = new LinkedHashMap<>();
    for (StoredRow user : base.ofKind(Row.USER)) {
      String handle = rows.handle(user.row());
      Map<String, Register> registers = rows.registers(user.row());
      Register asks = registers.get(Registers.PRIVATE);
      people.put(
          user.entity(),
          new Person(
              user.entity(),
              handle,
              text(registers.get(Registers.NAME), handle),
              text(registers.get(Registers.PORTRAIT), ""),
              own.follows(user.entity()),
              own.ties(user.entity(), asks != null && rows.flag(asks))));
    }
    Person me =
        people.getOrDefault(
            self.account(), new Person(self.account(), self.handle(), self.handle(), "", false));
    for (Pending waiting : pending) {
      me = with(me, waiting.mutation());
    }
    people.put(self.account(), me);
    return people;
  }

  /** Whether a block stands between this device's user and the account, as far as is known. */
  public static boolean isParted(Map<String, Person> people, String account) {
    Person person = people.get(account);
    return person != null && person.ties().parted();
  }

  private String text(@Nullable Register register, String otherwise) {
    return register == null ? otherwise : texts.text(register.v().text());
  }

  private static Person with(Person own, Mutation waiting) {
    return switch (waiting) {
      case Mutation.EditProfile m ->
          new Person(own.id(), own.handle(), m.name(), own.portrait(), own.following(), own.ties());
      case Mutation.EditPortrait m ->
          new Person(own.id(), own.handle(), own.name(), m.jpeg(), own.following(), own.ties());
      case Mutation.EditPrivacy m ->
          new Person(
              own.id(),
              own.handle(),
              own.name(),
              own.portrait(),
              own.following(),
              new Ties(m.on(), false, false, false, false));
      default -> own;
    };
  }

  /** What a change of a register of this account's private row has before its eyes. */
  Base privateBase(String register) throws IOException {
    return view.look((base, pending, self) -> base(base, pending, self, Row.FOLLOWS, register));
  }

  /** The same of a register that everybody reads. */
  Base sharedBase(String register) throws IOException {
    return view.look((base, pending, self) -> base(base, pending, self, Row.USER, register));
  }

  private Base base(
      StoreReader base, List<Pending> pending, Identity self, String kind, String register)
      throws IOException {
    for (int i = pending.size() - 1; i >= 0; i--) {
      if (register.equals(Own.register(pending.get(i).mutation()))) {
        return pending.get(i).asBase(self);
      }
    }
    for (StoredRow row : base.rowsOf(self.account())) {
      Register seen = rows.registers(row.row()).get(register);
      if (row.row().kind().equals(kind) && seen != null) {
        return rows.base(seen);
      }
    }
    return Base.NOTHING;
  }
}
