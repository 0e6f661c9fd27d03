package app.kith.core.remote.trust;

import java.util.Locale;
import java.util.Optional;

/** What an invite link makes of whoever opens it. */
public enum InvitePurpose {
  /** A new account: join asks for a handle and a name. */
  MEMBER,
  /** Another device of an account that exists: no handle or name is wanted. */
  DEVICE;

  /** The name in links: {@code member} or {@code device}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty where a newer program knows a purpose that this one does not. */
  public static Optional<InvitePurpose> parse(String text) {
    for (InvitePurpose purpose : values()) {
      if (purpose.text().equals(text)) {
        return Optional.of(purpose);
      }
    }
    return Optional.empty();
  }
}
