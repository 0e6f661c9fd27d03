package app.kith.core.remote.trust;

import app.kith.core.remote.trust.ServerAddress.Result;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Reads one address, from a person or from a link that anybody may have written. */
final class ServerAddressReader {
  /** A DNS name has 253 characters at most; a scheme, brackets and a port come on top. */
  private static final int MAX_LENGTH = 280;

  private static final String HOW = ": write it as host:port, for example 192.168.1.20:8420";

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<scheme>[a-z]+://)?(?<host>\\[[0-9a-f:.]+]|[^\\s:/?#@%\\\\\\[\\]]+)(:(?<port>[0-9]{1,5}))?/?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BARE_IPV6 =
      Pattern.compile("[0-9a-f]*:[0-9a-f]*:[0-9a-f:.]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern HOST = Pattern.compile("[a-z0-9_:][a-z0-9_.:-]*");

  private final String text;

  ServerAddressReader(String text) {
    this.text = text.trim();
  }

  Result read() {
    if (text.length() > MAX_LENGTH) {
      return new Result.Refused("this is too long for a server's address" + HOW);
    }
    String shaped = BARE_IPV6.matcher(text).matches() ? "[" + text + "]" : text;
    Matcher parts = SHAPE.matcher(shaped);
    if (!parts.matches()) {
      return new Result.Refused("this is no server's address" + HOW);
    }
    String scheme = parts.group("scheme") == null ? "" : parts.group("scheme");
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "" -> whole(host(parts), port(parts, ServerAddress.DEFAULT_PORT));
      case "https://" -> secure(host(parts), port(parts, HttpUrl.defaultPort("https")));
      case "http://" -> plain(host(parts), port(parts, HttpUrl.defaultPort("http")));
      default -> new Result.Refused("a server is reached by https only" + HOW);
    };
  }

  private static Result whole(String host, int port) {
    return Loopback.isLoopback(host) ? plain(host, port) : secure(host, port);
  }

  private static Result plain(String host, int port) {
    if (isImpossible(host, port)) {
      return new Result.Refused("this is no server's address" + HOW);
    }
    return Loopback.isLoopback(host)
        ? new Result.Parsed(new ServerAddress(false, host, port))
        : new Result.Refused(
            "only a server on this computer may be asked without TLS: write https:// in place of"
                + " http://");
  }

  private static Result secure(String host, int port) {
    return isImpossible(host, port)
        ? new Result.Refused("this is no server's address" + HOW)
        : new Result.Parsed(new ServerAddress(true, host, port));
  }

  /** An address to listen on everywhere is no address to ask. */
  private static boolean isImpossible(String host, int port) {
    return host.isEmpty()
        || host.equals("0.0.0.0")
        || host.equals("::")
        || port < 1
        || port > 65_535;
  }

  private static int port(Matcher parts, int otherwise) {
    String port = parts.group("port");
    return port == null ? otherwise : Integer.parseInt(port);
  }

  /** The host as OkHttp writes it, so that one address has one text; empty where it is none. */
  private static String host(Matcher parts) {
    String written = parts.group("host");
    HttpUrl url = HttpUrl.parse("https://" + written + "/");
    if (url == null || !HOST.matcher(url.host()).matches()) {
      return "";
    }
    return url.host();
  }
}
