package app.kith.core.remote.trust;

import okhttp3.HttpUrl;

/**
 * Where a server may answer. An address earns no trust by itself: see {@link HelloCheck}.
 *
 * <p>Plain http is spoken to this computer only, that is to 127.0.0.0/8, ::1 and {@code localhost},
 * which is never looked up but always taken for those. Everything else is TLS.
 *
 * @param tls whether TLS is spoken; false is refused off loopback
 * @param host lower-case name or literal address, an IPv6 one without brackets
 * @param port 1 to 65535
 */
public record ServerAddress(boolean tls, String host, int port) {
  /** The port of a server that was told no other. */
  public static final int DEFAULT_PORT = 8420;

  public ServerAddress {
    if (!tls && !Loopback.isLoopback(host)) {
      throw new IllegalArgumentException("plain http off this computer: " + host);
    }
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("not a port: " + port);
    }
  }

  /** How a text was understood. */
  public sealed interface Result {
    /** It is an address. */
    record Parsed(ServerAddress address) implements Result {}

    /** It is none that may be used; the sentence is for the person who wrote it. */
    record Refused(String sentence) implements Result {}
  }

  /**
   * Reads {@code host}, {@code host:port}, {@code http://host:port} or {@code https://host:port};
   * without a port it is 8420, or 80 and 443 after a scheme.
   */
  public static Result parse(String text) {
    return new ServerAddressReader(text).read();
  }

  /** Whether the address can only be this computer. */
  public boolean isLoopback() {
    return Loopback.isLoopback(host);
  }

  /**
   * The shortest text that {@link #parse} reads as this address: {@code host:port}, with {@code
   * https://} before it only where TLS is spoken on loopback.
   */
  public String text() {
    return (tls && isLoopback() ? "https://" : "") + bracketed() + ":" + port;
  }

  /** The URL without a path or trailing slash, and without a port that the scheme implies. */
  public String url() {
    String scheme = tls ? "https" : "http";
    String suffix = port == HttpUrl.defaultPort(scheme) ? "" : ":" + port;
    return scheme + "://" + bracketed() + suffix;
  }

  /** The URL to which an API's paths are added. */
  public HttpUrl baseUrl() {
    return new HttpUrl.Builder().scheme(tls ? "https" : "http").host(host).port(port).build();
  }

  private String bracketed() {
    return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
  }

  @Override
  public String toString() {
    return text();
  }
}
