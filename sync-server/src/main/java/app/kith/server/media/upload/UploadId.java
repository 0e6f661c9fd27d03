package app.kith.server.media.upload;

import java.util.Optional;
import java.util.regex.Pattern;

/** One upload; random, so that nobody can name that of another. */
public record UploadId(String value) {
  private static final Pattern PATTERN = Pattern.compile("[a-z0-9]{26}");

  public UploadId {
    // It becomes a file's name.
    if (!PATTERN.matcher(value).matches()) {
      throw new IllegalArgumentException("not an upload: " + value);
    }
  }

  /** Empty where the text, which may come from anyone, can't be one. */
  public static Optional<UploadId> parse(String text) {
    return PATTERN.matcher(text).matches() ? Optional.of(new UploadId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
