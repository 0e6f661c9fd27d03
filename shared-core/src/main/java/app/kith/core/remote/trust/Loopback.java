package app.kith.core.remote.trust;

import java.util.regex.Pattern;

/**
 * Which hosts are this computer, told from the text alone: no name but {@code localhost} counts,
 * since a name's meaning is for whoever answers the look-up to say.
 */
public final class Loopback {
  /**
   * Strictly four decimal numbers: 127.1 and 0x7f.1 mean different things to different programs.
   */
  private static final Pattern IPV4 = Pattern.compile("127(\\.(0|[1-9][0-9]{0,2})){3}");

  private Loopback() {}

  /**
   * Whether a host is loopback.
   *
   * @param host as in a canonical URL: lower-case, an IPv6 address compressed and without brackets
   */
  public static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("::1") || IPV4.matcher(host).matches();
  }
}
