package app.kith.server.http.trust;

import app.kith.core.home.DurableFiles;
import app.kith.core.model.CommunityId;
import app.kith.core.remote.trust.CommunityKeys;
import app.kith.core.remote.trust.CommunityPin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;

/**
 * The community's key pair, ECDSA on P-256: made once, at a server's first start, and from then on
 * what the community is. Whoever has it can stand in for the server, so it is readable by its owner
 * only and goes nowhere but into backups.
 */
public final class CommunityKey {
  /** The file in the home's {@code keys} folder: PKCS #8 in PEM, as openssl reads it. */
  public static final String FILE = "community.p8";

  private final PrivateKey privateKey;
  private final PublicKey publicKey;

  private CommunityKey(PrivateKey privateKey) throws GeneralSecurityException {
    this.privateKey = privateKey;
    this.publicKey = P256.publicKey(privateKey);
  }

  /**
   * Reads the key of a home, or makes it where there is none yet.
   *
   * @param keys the folder of keys; made where it is missing
   * @throws IOException where the file can't be read, written or understood; a damaged one is never
   *     replaced, since with another key the server would be another community
   */
  public static CommunityKey openOrCreate(Path keys) throws IOException {
    Path file = keys.resolve(FILE);
    try {
      return Files.exists(file) ? read(file) : create(keys, file);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException(
          file + " holds no key of a community: put it back from a backup (kith restore)", e);
    }
  }

  /** Makes a key that is kept nowhere. */
  public static CommunityKey generate() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(P256.NAME));
    return new CommunityKey(generator.generateKeyPair().getPrivate());
  }

  private static CommunityKey create(Path keys, Path file)
      throws IOException, GeneralSecurityException {
    CommunityKey key = generate();
    DurableFiles.createFolders(keys);
    // Private from its first byte on: it begins as a temporary file, which only its owner can read.
    DurableFiles.writeAtomically(
        file, Pem.encode(key.privateKey).getBytes(StandardCharsets.US_ASCII));
    return key;
  }

  private static CommunityKey read(Path file) throws IOException, GeneralSecurityException {
    return new CommunityKey(Pem.decode(Files.readString(file, StandardCharsets.US_ASCII)));
  }

  /** The public key as X.509 SubjectPublicKeyInfo. */
  public byte[] spki() {
    return publicKey.getEncoded();
  }

  /** What invite links say of the key. */
  public CommunityPin pin() {
    return CommunityPin.of(spki());
  }

  /** The community's id, which follows from the key. */
  public CommunityId community() {
    return pin().community();
  }

  /** Signs bytes; {@link CommunityKeys#signed} checks it. */
  public byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(CommunityKeys.SIGNATURE);
      signature.initSign(privateKey);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a checked key must sign: " + community(), e);
    }
  }

  PrivateKey privateKey() {
    return privateKey;
  }

  PublicKey publicKey() {
    return publicKey;
  }
}
