package app.kith.server.http.trust;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import org.bouncycastle.crypto.ec.CustomNamedCurves;

/** The curve of every key here; the file of a private key does not hold the public one. */
final class P256 {
  static final String NAME = "secp256r1";

  private static final BigInteger ORDER = CustomNamedCurves.getByName(NAME).getN();

  private P256() {}

  /** The public key that belongs to a private one. */
  static PublicKey publicKey(PrivateKey key) throws GeneralSecurityException {
    if (!(key instanceof ECPrivateKey ec) || !ec.getParams().getOrder().equals(ORDER)) {
      throw new InvalidKeySpecException("not a key on P-256");
    }
    var point = CustomNamedCurves.getByName(NAME).getG().multiply(ec.getS()).normalize();
    return KeyFactory.getInstance("EC")
        .generatePublic(
            new ECPublicKeySpec(
                new ECPoint(
                    point.getAffineXCoord().toBigInteger(), point.getAffineYCoord().toBigInteger()),
                ec.getParams()));
  }
}
