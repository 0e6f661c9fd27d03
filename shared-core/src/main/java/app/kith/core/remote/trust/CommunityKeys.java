package app.kith.core.remote.trust;

import app.kith.core.model.CommunityId;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;

/**
 * What follows from a community's public key: its id, and which signatures are the community's.
 *
 * <p>A community's key is ECDSA on P-256; a public key is given as X.509 SubjectPublicKeyInfo
 * ("SPKI"), a signature is SHA256withECDSA in DER.
 */
public final class CommunityKeys {
  /** The algorithm of every signature that a community's key makes. */
  public static final String SIGNATURE = "SHA256withECDSA";

  private static final int P256_BITS = 256;

  private CommunityKeys() {}

  /** The id of the community that owns the key: the first 128 bits of the key's SHA-256. */
  public static CommunityId idOf(byte[] spki) {
    return CommunityPin.of(spki).community();
  }

  /** Whether the key's owner signed the bytes; false for anything that is no key or signature. */
  public static boolean signed(byte[] spki, byte[] bytes, byte[] signature) {
    try {
      Signature check = Signature.getInstance(SIGNATURE);
      check.initVerify(publicKey(spki));
      check.update(bytes);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static PublicKey publicKey(byte[] spki) throws GeneralSecurityException {
    PublicKey key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(spki));
    if (key instanceof ECPublicKey ec
        && ec.getParams().getCurve().getField().getFieldSize() == P256_BITS) {
      return key;
    }
    throw new GeneralSecurityException("not a key on P-256");
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
