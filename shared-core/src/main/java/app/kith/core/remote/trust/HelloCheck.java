package app.kith.core.remote.trust;

import app.kith.core.model.Epoch;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides whether an answer to hello comes from the pinned community's server. */
public final class HelloCheck {
  private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{16,64}");

  private HelloCheck() {}

  /** What the answer proves. */
  public sealed interface Result {
    /**
     * It is the community's server, it answered just now, and this program can talk to it.
     *
     * @param epoch the server's epoch
     */
    record Trusted(Hello hello, Epoch epoch) implements Result {}

    /** It is not, or this program can't. */
    record Refused(ServerDoubt doubt) implements Result {}
  }

  /** Whether the text may be the nonce of a question. */
  public static boolean isNonce(String text) {
    return NONCE.matcher(text).matches();
  }

  /**
   * Checks an answer.
   *
   * @param nonce as asked
   * @param address as asked: {@link PinMode#nameOf} of where it was asked
   * @param pin the key that must have signed
   */
  public static Result verify(Hello hello, String nonce, String address, CommunityPin pin) {
    byte[] key = base64(hello.key());
    if (!pin.matches(key)) {
      return new Result.Refused(ServerDoubt.ANOTHER_COMMUNITY);
    }
    if (!hello.community().equals(pin.community().value())
        || !CommunityKeys.signed(key, hello.toSign(nonce, address), base64(hello.signature()))) {
      return new Result.Refused(ServerDoubt.UNPROVEN);
    }
    return spoken(hello);
  }

  private static Result spoken(Hello hello) {
    if (hello.protocol().min() > ProtocolRange.CURRENT) {
      return new Result.Refused(ServerDoubt.NEWER);
    }
    if (hello.protocol().max() < ProtocolRange.CURRENT) {
      return new Result.Refused(ServerDoubt.OLDER);
    }
    Optional<Epoch> epoch = epoch(hello.epoch());
    return epoch.isPresent()
        ? new Result.Trusted(hello, epoch.get())
        : new Result.Refused(ServerDoubt.NO_EPOCH);
  }

  private static Optional<Epoch> epoch(String text) {
    try {
      return Optional.of(Epoch.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What is no base64 is the key of nobody and the signature of nothing. */
  private static byte[] base64(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
