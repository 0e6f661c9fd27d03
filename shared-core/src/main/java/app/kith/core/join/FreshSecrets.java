package app.kith.core.join;

import app.kith.core.model.IdSource;
import app.kith.core.sync.exchange.DeviceSecrets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** Makes a new device's id, its token of 256 random bits, and its key pair on P-256. */
public final class FreshSecrets implements DeviceSecrets.Source {
  private static final int TOKEN_BYTES = 32;

  private final IdSource ids;
  private final SecureRandom random;

  public FreshSecrets(IdSource ids, SecureRandom random) {
    this.ids = ids;
    this.random = random;
  }

  @Override
  public DeviceSecrets create() {
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    KeyPair pair = keyPair();
    return new DeviceSecrets(
        ids.next(),
        Base64.getUrlEncoder().withoutPadding().encodeToString(token),
        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
  }

  private KeyPair keyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has the curve P-256", e);
    }
  }
}
