package app.kith.core.people;

import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Registers;
import app.kith.core.outbox.Identity;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoredRow;
import app.kith.core.view.Pending;
import app.kith.core.view.RowReader;
import app.kith.core.wire.Grant;
import app.kith.core.wire.Register;
import app.kith.core.wire.Row;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The registers of this device's own account about others, with what waits on top. */
final class Own {
  private static final String FOLLOWERS = "f:";
  private static final String COMMUNITY = "m:";

  private final Map<String, Boolean> flags = new HashMap<>();
  private final Set<String> opened = new HashSet<>();
  private final Set<String> parted = new HashSet<>();

  private Own() {}

  static Own of(StoreReader base, List<Pending> pending, Identity self, RowReader rows)
      throws IOException {
    Own own = new Own();
    for (StoredRow row : base.rowsOf(self.account())) {
      if (row.row().kind().equals(Row.FOLLOWS)) {
        for (Map.Entry<String, Register> each : rows.registers(row.row()).entrySet()) {
          own.flags.put(each.getKey(), rows.flag(each.getValue()));
        }
      }
    }
    for (Grant grant : base.grants()) {
      own.take(grant);
    }
    for (Pending waiting : pending) {
      own.take(waiting.mutation());
    }
    return own;
  }

  private void take(Grant grant) {
    if (grant.key().startsWith(FOLLOWERS) && grant.open()) {
      opened.add(grant.key().substring(FOLLOWERS.length()));
    } else if (grant.key().startsWith(COMMUNITY) && !grant.open()) {
      parted.add(grant.key().substring(COMMUNITY.length()));
    }
  }

  private void take(Mutation waiting) {
    String register = register(waiting);
    if (register == null) {
      return;
    }
    switch (waiting) {
      case Mutation.Follow m -> flags.put(register, m.on());
      case Mutation.Approve m -> {
        flags.put(register, m.on());
        flags.put(Registers.request(m.follower()), false);
      }
      case Mutation.Block m -> {
        flags.put(register, m.on());
        if (m.on()) {
          // At once, since it protects somebody; its end shows once the server has ended it.
          parted.add(m.target().value());
          flags.put(Registers.follow(m.target()), false);
        }
      }
      default -> {
        // Nothing about others.
      }
    }
  }

  /** The register of an account that the mutation writes, or null where it writes none. */
  static @Nullable String register(Mutation mutation) {
    return switch (mutation) {
      case Mutation.EditProfile m -> Registers.NAME;
      case Mutation.EditPortrait m -> Registers.PORTRAIT;
      case Mutation.EditPrivacy m -> Registers.PRIVATE;
      case Mutation.Follow m -> Registers.follow(m.target());
      case Mutation.Approve m -> Registers.approve(m.follower());
      case Mutation.Block m -> Registers.block(m.target());
      case Mutation.CreatePost m -> null;
      case Mutation.EditCaption m -> null;
      case Mutation.ChangeAudience m -> null;
      case Mutation.Delete m -> null;
      case Mutation.Like m -> null;
      case Mutation.CreateComment m -> null;
    };
  }

  boolean follows(String account) {
    return isSet(Registers.FOLLOW_PREFIX + account);
  }

  Ties ties(String account, boolean asksFirst) {
    return new Ties(
        asksFirst,
        follows(account) && asksFirst && !opened.contains(account),
        isSet(Registers.REQUEST_PREFIX + account),
        isSet(Registers.BLOCK_PREFIX + account),
        parted.contains(account));
  }

  private boolean isSet(String register) {
    return flags.getOrDefault(register, false);
  }
}
