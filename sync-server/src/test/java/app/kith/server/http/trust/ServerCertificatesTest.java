package app.kith.server.http.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.kith.core.remote.trust.PinnedTrust;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ServerCertificatesTest {
  private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

  private final CommunityKey ours = CommunityKey.generate();
  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final AtomicReference<List<String>> hosts =
      new AtomicReference<>(List.of("harbour.local", "192.168.1.20", "2001:db8::7"));
  private final ServerCertificates certificates =
      new ServerCertificates(ours, hosts::get, now::get);

  ServerCertificatesTest() throws GeneralSecurityException {}

  @Test
  void aCertificateIsShortLivedAndNamesTheAddresses() throws CertificateException {
    X509Certificate leaf = certificates.current().chain().getFirst();

    assertThat(leaf.getNotBefore().toInstant()).isEqualTo(START.minus(Duration.ofDays(1)));
    assertThat(leaf.getNotAfter().toInstant()).isEqualTo(START.plus(Duration.ofDays(30)));
    assertThat(leaf.getSubjectAlternativeNames())
        .extracting(name -> String.valueOf(name.get(1)))
        .containsExactly("harbour.local", "192.168.1.20", "2001:db8:0:0:0:0:0:7");
  }

  @Test
  void itStaysWhileItIsFresh() {
    LeafCertificate first = certificates.current();
    now.set(START.plus(Duration.ofDays(15)));

    assertThat(certificates.current()).isSameAs(first);
  }

  @Test
  void itIsRenewedLongBeforeItEnds() {
    LeafCertificate first = certificates.current();
    now.set(START.plus(Duration.ofDays(21)));
    LeafCertificate second = certificates.current();

    assertThat(second.alias()).isNotEqualTo(first.alias());
    assertThat(second.chain().getFirst().getNotAfter().toInstant())
        .isEqualTo(START.plus(Duration.ofDays(51)));
    assertThat(certificates.named(first.alias())).isSameAs(first);
  }

  @Test
  void itIsRenewedWhenTheClockWasSetBack() {
    now.set(START.minus(Duration.ofDays(400)));

    assertThat(certificates.current().chain().getFirst().getNotBefore().toInstant())
        .isEqualTo(START.minus(Duration.ofDays(401)));
  }

  @Test
  void itIsRenewedWhenTheAddressesChange() throws CertificateException {
    hosts.set(List.of());

    assertThat(certificates.current().chain().getFirst().getSubjectAlternativeNames()).isNull();
  }

  @Nested
  class ADeviceThatPinsTheKey {
    private final X509TrustManager device = new PinnedTrust(ours.pin()).trustManager();

    @Test
    void takesTheServersCertificate() throws CertificateException {
      device.checkServerTrusted(chain(certificates), "ECDHE_ECDSA");
    }

    @Test
    void takesItWhateverItsOwnClockSays() throws CertificateException {
      now.set(Instant.parse("1999-12-31T00:00:00Z"));

      device.checkServerTrusted(chain(certificates), "ECDHE_ECDSA");
    }

    @Test
    void refusesAnotherCommunitys() throws GeneralSecurityException {
      ServerCertificates others =
          new ServerCertificates(CommunityKey.generate(), hosts::get, now::get);

      refuses(chain(others));
    }

    @Test
    void refusesACertificateThatOnlyStandsBesideTheKey() throws GeneralSecurityException {
      ServerCertificates others =
          new ServerCertificates(CommunityKey.generate(), hosts::get, now::get);

      refuses(chain(others)[0], chain(certificates)[1]);
    }

    @Test
    void refusesTheCommunitysOwnCertificateAsAServers() {
      refuses(chain(certificates)[1]);
      refuses(chain(certificates)[1], chain(certificates)[1]);
    }

    @Test
    void refusesMoreOrLessThanTwoCertificates() {
      refuses();
      refuses(chain(certificates)[0]);
      refuses(chain(certificates)[0], chain(certificates)[1], chain(certificates)[1]);
    }

    @Test
    void isNoServerItself() {
      assertThatExceptionOfType(CertificateException.class)
          .isThrownBy(() -> device.checkClientTrusted(chain(certificates), "ECDHE_ECDSA"));
    }

    private void refuses(X509Certificate... chain) {
      assertThatExceptionOfType(CertificateException.class)
          .isThrownBy(() -> device.checkServerTrusted(chain, "ECDHE_ECDSA"));
    }
  }

  private static X509Certificate[] chain(ServerCertificates certificates) {
    return certificates.current().chain().toArray(X509Certificate[]::new);
  }
}
