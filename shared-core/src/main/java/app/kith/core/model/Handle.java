package app.kith.core.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The short unique name of an account: 2 to 30 of {@code a-z 0-9 _ . -}, the first a letter.
 *
 * <p>What a person types is NFKC-normalised and lower-cased first, so that look-alikes by width or
 * case are one name; invisible characters are not removed but refused.
 */
public record Handle(String value) {
  private static final Pattern PATTERN = Pattern.compile("[a-z][a-z0-9_.-]{1,29}");

  public Handle {
    if (!PATTERN.matcher(value).matches()) {
      throw new IllegalArgumentException("not a handle: " + value);
    }
  }

  /** Empty where the text can't be made a handle. */
  public static Optional<Handle> parse(String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return PATTERN.matcher(text).matches() ? Optional.of(new Handle(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
