package app.kith.server.http.trust;

import app.kith.core.remote.trust.CommunityKeys;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.IPAddress;

/** Makes certificates with the community's key as authority. */
final class CertificateIssuer {
  /** Short, because a certificate can't be taken back. */
  static final Duration LIFE = Duration.ofDays(30);

  /** For readers whose clocks are behind; Kith's own devices don't look at the time at all. */
  private static final Duration BEHIND = Duration.ofDays(1);

  private static final int SERIAL_BITS = 128;

  private final CommunityKey community;
  private final SecureRandom random = new SecureRandom();

  CertificateIssuer(CommunityKey community) {
    this.community = community;
  }

  LeafCertificate issue(Instant now, List<String> hosts) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(P256.NAME));
      KeyPair leaf = generator.generateKeyPair();
      X509Certificate certificate = sign(leaf(leaf.getPublic(), now, hosts));
      return new LeafCertificate(
          certificate.getSerialNumber().toString(),
          leaf.getPrivate(),
          List.of(certificate, sign(authority(now))),
          List.copyOf(hosts));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("can't make a certificate for " + hosts, e);
    }
  }

  private X509v3CertificateBuilder leaf(PublicKey key, Instant now, List<String> hosts)
      throws IOException {
    X509v3CertificateBuilder builder =
        builder(now, new X500Name("CN=Kith server"), key)
            .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
            .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
            .addExtension(
                Extension.extendedKeyUsage,
                false,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    return hosts.isEmpty()
        ? builder
        : builder.addExtension(Extension.subjectAlternativeName, false, names(hosts));
  }

  private X509v3CertificateBuilder authority(Instant now) throws IOException {
    return builder(now, authorityName(), community.publicKey())
        .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
        .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
  }

  private X509v3CertificateBuilder builder(Instant now, X500Name subject, PublicKey key) {
    return new JcaX509v3CertificateBuilder(
        authorityName(),
        new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS),
        Date.from(now.minus(BEHIND)),
        Date.from(now.plus(LIFE)),
        subject,
        key);
  }

  private X500Name authorityName() {
    return new X500Name("CN=Kith community " + community.community());
  }

  private X509Certificate sign(X509v3CertificateBuilder builder)
      throws OperatorCreationException, GeneralSecurityException {
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(
                new JcaContentSignerBuilder(CommunityKeys.SIGNATURE)
                    .build(community.privateKey())));
  }

  private static GeneralNames names(List<String> hosts) {
    List<GeneralName> names = new ArrayList<>();
    for (String host : hosts) {
      int kind = IPAddress.isValid(host) ? GeneralName.iPAddress : GeneralName.dNSName;
      names.add(new GeneralName(kind, host));
    }
    return new GeneralNames(names.toArray(GeneralName[]::new));
  }
}
