package app.kith.server.account.state;

import java.util.Locale;
import java.util.Optional;

/** What an account may do beside what every member may. */
public enum Role {
  /** Runs the community; there is one. */
  OWNER,
  /** Invites and keeps order. */
  ADMIN,
  MEMBER;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As {@link #text}: so it is stored and looked up. */
  @Override
  public String toString() {
    return text();
  }

  /** Empty where there is no such role. */
  public static Optional<Role> parse(String text) {
    for (Role role : values()) {
      if (role.text().equals(text)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
