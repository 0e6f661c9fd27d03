package app.kith.core.model;

import java.util.Locale;
import java.util.Optional;

/** Who may read a post and what hangs on it; ordered from the narrowest to the widest. */
public enum Audience {
  ME,
  FOLLOWERS,
  COMMUNITY;

  public boolean isWiderThan(Audience other) {
    return compareTo(other) > 0;
  }

  /**
   * The name on the wire and on the command line: {@code me}, {@code followers} or {@code
   * community}.
   */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty where a newer program knows an audience that this one does not. */
  public static Optional<Audience> parse(String text) {
    for (Audience audience : values()) {
      if (audience.text().equals(text)) {
        return Optional.of(audience);
      }
    }
    return Optional.empty();
  }
}
