package app.kith.server.instance;

import app.kith.core.home.DurableFiles;
import app.kith.server.home.HomeKeys;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A community's keys as they stand in the database: encrypted by a key that lies in the shared
 * folder. So neither a copy of the database nor one of the folder is enough to stand in for the
 * community, and a server that has both needs nothing else to become one of its servers.
 */
final class SealedKeys {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String CIPHER = "AES/GCM/NoPadding";

  private final SecretKeySpec key;
  private final String community;

  private SealedKeys(byte[] key, String community) {
    this.key = new SecretKeySpec(key, "AES");
    this.community = community;
  }

  /** By the key in the folder; empty where there is none. */
  static Optional<SealedKeys> of(SharedFolder folder, String community) throws IOException {
    Path file = folder.secret();
    return Files.exists(file)
        ? Optional.of(new SealedKeys(Files.readAllBytes(file), community))
        : Optional.empty();
  }

  /** By the key in the folder, which is made where there is none. */
  static SealedKeys openOrCreate(SharedFolder folder, String community) throws IOException {
    Optional<SealedKeys> known = of(folder, community);
    if (known.isPresent()) {
      return known.get();
    }
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    DurableFiles.createFolders(folder.root());
    DurableFiles.writeAtomically(folder.secret(), key);
    return new SealedKeys(key, community);
  }

  byte[] seal(HomeKeys keys) throws IOException {
    byte[] nonce = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(nonce);
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(plain)) {
      for (byte[] each : new byte[][] {keys.community(), keys.seal()}) {
        out.writeInt(each.length);
        out.write(each);
      }
    }
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain.toByteArray());
      byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + CIPHER, e);
    }
  }

  /** Empty where they were sealed by another key, or are damaged. */
  Optional<HomeKeys> unseal(byte[] sealed) throws IOException {
    try {
      byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
      byte[] plain =
          cipher(Cipher.DECRYPT_MODE, nonce)
              .doFinal(Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
      try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain))) {
        return Optional.of(new HomeKeys(in.readNBytes(in.readInt()), in.readNBytes(in.readInt())));
      }
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + CIPHER, e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(community.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
