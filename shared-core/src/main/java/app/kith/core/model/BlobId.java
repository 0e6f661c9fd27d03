package app.kith.core.model;

import java.util.regex.Pattern;

/**
 * The SHA-256 of a blob's bytes as 64 lower-case hexadecimal digits; knowing one grants nothing.
 */
public record BlobId(String value) implements Id {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  public BlobId {
    if (!HEX.matcher(value).matches()) {
      throw new IllegalArgumentException("not the SHA-256 of a blob: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
