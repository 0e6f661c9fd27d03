package app.kith.android.build.apk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What an APK is signed with. Android installs an update only when it is signed with the key of
 * what is installed.
 */
public record SigningKey(PrivateKey key, List<X509Certificate> certificates) {

  /**
   * Reads a key store of PKCS12 or JKS.
   *
   * @param alias the key's name in it; may be left out where there is one key
   * @param keyPassword the key's own, where it has another than the store
   */
  public static SigningKey read(
      Path file, Optional<String> alias, char[] storePassword, char[] keyPassword)
      throws IOException {
    if (!Files.isReadable(file)) {
      throw new IOException(file + " can't be read; name the file of your key with --keystore");
    }
    try {
      KeyStore store = open(file, storePassword);
      String name = alias.isPresent() ? alias.get() : onlyAlias(file, store);
      Key key = store.getKey(name, keyPassword);
      if (!(key instanceof PrivateKey signing)) {
        throw new IOException(
            file + " has no key " + name + "; it has: " + Collections.list(store.aliases()));
      }
      return new SigningKey(
          signing,
          Arrays.stream(store.getCertificateChain(name)).map(X509Certificate.class::cast).toList());
    } catch (GeneralSecurityException e) {
      throw new IOException(file + " can't be opened as a key store: " + e.getMessage(), e);
    }
  }

  /** Java says by an IOException, without the file's name, that a password is wrong. */
  private static KeyStore open(Path file, char[] password)
      throws GeneralSecurityException, IOException {
    try {
      return KeyStore.getInstance(file.toFile(), password);
    } catch (IOException e) {
      throw new IOException(
          file + " can't be opened: " + e.getMessage() + "; check the file and its password", e);
    }
  }

  private static String onlyAlias(Path file, KeyStore store)
      throws GeneralSecurityException, IOException {
    List<String> names = Collections.list(store.aliases());
    if (names.size() != 1) {
      throw new IOException(
          file + " has " + names.size() + " keys; name one of them with --key-alias: " + names);
    }
    return names.getFirst();
  }
}
