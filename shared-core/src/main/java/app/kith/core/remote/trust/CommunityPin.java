package app.kith.core.remote.trust;

import app.kith.core.model.CommunityId;
import app.kith.core.model.IdSource;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a device knows of its community's key before it has seen it: the SHA-256 of the public key.
 *
 * @param value the hash of the key's X.509 SubjectPublicKeyInfo in base64url without padding, 43
 *     characters
 */
public record CommunityPin(String value) {
  private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9_-]{43}");

  public CommunityPin {
    if (!isPin(value)) {
      throw new IllegalArgumentException("not the pin of a community's key: " + value);
    }
  }

  /** The pin of a public key. */
  public static CommunityPin of(byte[] spki) {
    byte[] hash = CommunityKeys.sha256(spki);
    return new CommunityPin(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
  }

  /** Empty where the text is no pin. */
  public static Optional<CommunityPin> parse(String text) {
    return isPin(text) ? Optional.of(new CommunityPin(text)) : Optional.empty();
  }

  /** The id of the one community that has this pin: the first 128 bits of the hash. */
  public CommunityId community() {
    return new CommunityId(IdSource.textOf(Base64.getUrlDecoder().decode(value)));
  }

  /** Whether the key is the pinned one. */
  public boolean matches(byte[] spki) {
    return of(spki).equals(this);
  }

  private static boolean isPin(String text) {
    // The last of the 43 characters carries 4 bits; another one for the same bits is no pin.
    return PATTERN.matcher(text).matches() && "AEIMQUYcgkosw048".indexOf(text.charAt(42)) >= 0;
  }

  @Override
  public String toString() {
    return value;
  }
}
