package app.kith.server.home;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Under which addresses a server can be found, the most likely first. */
public final class Reach {
  private static final int MOST = 8;

  private Reach() {}

  /**
   * The addresses that invites carry.
   *
   * @param host what it listens at; {@code 0.0.0.0} or {@code ::} for all
   * @param port the real port
   * @param publicUrl where it stands behind a public certificate, or null
   */
  public static List<String> addresses(String host, int port, @Nullable String publicUrl) {
    Set<String> found = new LinkedHashSet<>();
    if (publicUrl != null) {
      found.add(publicUrl);
    }
    for (String name : hosts(host)) {
      found.add((name.indexOf(':') < 0 ? name : "[" + name + "]") + ":" + port);
    }
    return new ArrayList<>(found).subList(0, Math.min(MOST, found.size()));
  }

  /** Names and literal addresses without the port. */
  public static List<String> hosts(String host) {
    if (!host.equals("0.0.0.0") && !host.equals("::") && !host.equals("[::]")) {
      return List.of(host);
    }
    List<String> hosts = new ArrayList<>();
    hosts.addAll(lan());
    try {
      String name = InetAddress.getLocalHost().getHostName();
      if (name.matches("[A-Za-z0-9-]{1,63}") && !name.equals("localhost")) {
        hosts.add(name + ".local");
      }
    } catch (UnknownHostException e) {
      // A computer without a name is found by its addresses.
    }
    hosts.add("127.0.0.1");
    return hosts;
  }

  private static List<String> lan() {
    List<String> found = new ArrayList<>();
    try {
      for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
        if (!each.isUp() || each.isLoopback()) {
          continue;
        }
        for (InterfaceAddress address : each.getInterfaceAddresses()) {
          if (address.getAddress() instanceof Inet4Address v4 && !v4.isLinkLocalAddress()) {
            found.add(v4.getHostAddress());
          }
        }
      }
    } catch (SocketException e) {
      // Without a list of interfaces the name and loopback remain.
    }
    return found;
  }
}
