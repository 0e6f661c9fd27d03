package app.kith.core.remote.trust;

import java.util.Locale;
import java.util.Optional;

/** By what a device trusts the TLS of a community's server; hello is checked in either mode. */
public enum PinMode {
  /** The server has its own TLS: its certificate must be signed by the pinned community key. */
  PIN,
  /**
   * A public certificate, behind nginx or from ACME: the platform's trust, never pinned, since such
   * a certificate changes without the community's doing.
   */
  WEB;

  /** The name in links: {@code pin} or {@code web}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty where a newer program knows a mode that this one does not. */
  public static Optional<PinMode> parse(String text) {
    for (PinMode mode : values()) {
      if (mode.text().equals(text)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }

  /**
   * An address as it stands in links and in hello's question: {@code host:port}, or the whole URL
   * where a public certificate is asked for. The two differ so that a server never signs an address
   * of the one kind for a device that trusts by the other.
   */
  public String nameOf(ServerAddress address) {
    return this == WEB && address.tls() ? address.url() : address.text();
  }
}
