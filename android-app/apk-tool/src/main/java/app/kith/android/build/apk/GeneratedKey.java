package app.kith.android.build.apk;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A key for a builder who has named none: made once, kept in the builder's home, read by its owner
 * alone.
 */
public final class GeneratedKey {
  /** What guards the file is who may read it; the format wants a password all the same. */
  public static final String PASSWORD = "kith-android";

  private static final String ALIAS = "kith";
  private static final int BITS = 3072;

  /** Google Play asks for a key that lasts beyond 2033; nobody can change an app's key later. */
  private static final int DAYS = 30 * 365;

  private static final int SERIAL_BITS = 128;

  private GeneratedKey() {}

  /** Whether there was none; the key is there afterwards. */
  public static boolean makeIfMissing(Path file, Instant now) throws IOException {
    if (Files.exists(file)) {
      return false;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path half = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    Files.deleteIfExists(half);
    try {
      KeyStore store = store(now);
      try (OutputStream out =
          Files.newOutputStream(createPrivate(half), StandardOpenOption.WRITE)) {
        store.store(out, PASSWORD.toCharArray());
      }
      Files.createLink(
          file, half); // fails where another build was quicker, instead of taking its place
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("can't make a key of RSA " + BITS, e);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  public static SigningKey read(Path file) throws IOException {
    char[] password = PASSWORD.toCharArray();
    return SigningKey.read(file, Optional.of(ALIAS), password, password);
  }

  private static Path createPrivate(Path file) throws IOException {
    Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
    FileAttribute<?>[] attributes =
        views.contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(
                  EnumSet.copyOf(PosixFilePermissions.fromString("rw-------")))
            }
            : new FileAttribute<?>[0];
    return Files.createFile(file, attributes);
  }

  private static KeyStore store(Instant now)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(BITS);
    KeyPair pair = generator.generateKeyPair();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        ALIAS,
        pair.getPrivate(),
        PASSWORD.toCharArray(),
        new Certificate[] {certificate(pair, now)});
    return store;
  }

  private static X509Certificate certificate(KeyPair pair, Instant now)
      throws GeneralSecurityException, OperatorCreationException {
    X500Name name = new X500Name("CN=Kith builder");
    BigInteger serial = new BigInteger(SERIAL_BITS, new SecureRandom());
    Date end = Date.from(now.plus(DAYS, ChronoUnit.DAYS));
    var unsigned =
        new JcaX509v3CertificateBuilder(name, serial, Date.from(now), end, name, pair.getPublic());
    var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
    return new JcaX509CertificateConverter().getCertificate(unsigned.build(signer));
  }
}
