package app.kith.server.account.join;

import app.kith.core.model.DeviceId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A device that wants to belong to an account. It makes all of this itself, so that a request whose
 * answer is lost can be repeated.
 *
 * @param publicKey its public key, X.509 in base64
 * @param tokenHash of its secret
 */
public record NewDevice(DeviceId id, String publicKey, String tokenHash) {
  private static final Pattern ID = Pattern.compile("[0-9a-z]{20,32}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/=]{40,800}");
  private static final Pattern SECRET = Pattern.compile("[!-~]{26,64}");

  /** Empty where a request's parts can't be a device's. */
  public static Optional<NewDevice> of(String id, String publicKey, String token) {
    boolean formed =
        ID.matcher(id).matches()
            && KEY.matcher(publicKey).matches()
            && SECRET.matcher(token).matches();
    return formed
        ? Optional.of(new NewDevice(new DeviceId(id), publicKey, Secrets.hash(token)))
        : Optional.empty();
  }
}
