package app.kith.core.feed;

import app.kith.core.mutation.Base;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Registers;
import app.kith.core.outbox.Identity;
import app.kith.core.people.People;
import app.kith.core.people.Person;
import app.kith.core.store.StoredRow;
import app.kith.core.view.Pending;
import app.kith.core.view.RowReader;
import app.kith.core.wire.Register;
import app.kith.core.wire.Row;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts likes: derived from the registers, never added up. */
final class Likes {
  private final Set<String> accounts = new HashSet<>();
  private Base own = Base.NOTHING;

  /** Likes of one post, without those that a block hides. */
  static Likes of(
      String post,
      List<StoredRow> rowsOfPost,
      List<Pending> pending,
      Identity self,
      Map<String, Person> people,
      RowReader rows) {
    Likes likes = new Likes();
    String ownRegister = Registers.LIKE_PREFIX + self.account();
    for (StoredRow row : rowsOfPost) {
      if (row.row().kind().equals(Row.LIKES)) {
        likes.add(rows.registers(row.row()), ownRegister, rows);
      }
    }
    // Between two readers of somebody else's stream a block hides here and nowhere else.
    likes.accounts.removeIf(account -> People.isParted(people, account));
    for (Pending waiting : pending) {
      if (waiting.mutation() instanceof Mutation.Like like && like.post().value().equals(post)) {
        likes.set(self.account(), like.on());
        likes.own = waiting.asBase(self);
      }
    }
    return likes;
  }

  private void add(Map<String, Register> registers, String ownRegister, RowReader rows) {
    for (Map.Entry<String, Register> register : registers.entrySet()) {
      String account = register.getKey().substring(Registers.LIKE_PREFIX.length());
      set(account, rows.flag(register.getValue()));
      if (register.getKey().equals(ownRegister)) {
        own = rows.base(register.getValue());
      }
    }
  }

  private void set(String account, boolean on) {
    if (on) {
      accounts.add(account);
    } else {
      accounts.remove(account);
    }
  }

  /** Who likes it, in no order. */
  Set<String> accounts() {
    return Collections.unmodifiableSet(accounts);
  }

  int count() {
    return accounts.size();
  }

  boolean has(String account) {
    return accounts.contains(account);
  }

  /** What a change of the own like has before its eyes. */
  Base ownBase() {
    return own;
  }
}
