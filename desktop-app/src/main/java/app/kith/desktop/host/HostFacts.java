package app.kith.desktop.host;

import app.kith.desktop.host.keep.Keeping;
import java.time.Instant;
import java.util.List;

/**
 * What is known of the community that lives here.
 *
 * @param name what it calls itself
 * @param addresses where devices find it, the most likely first
 * @param elsewhere a program that was started without this window serves it, which only looks on
 * @param keeping whether it goes on without the window
 * @param now this computer's time, by which the devices were heard of
 * @param devices those that were heard of since it was started, the last first
 * @param pictureBytes what its pictures take
 * @param freeBytes what the disk has left for more
 */
record HostFacts(
    String name,
    List<String> addresses,
    boolean elsewhere,
    Keeping keeping,
    Instant now,
    List<Heard> devices,
    long pictureBytes,
    long freeBytes) {
  HostFacts {
    addresses = List.copyOf(addresses);
    devices = List.copyOf(devices);
  }

  /**
   * A device that has asked for something.
   *
   * @param device its id
   * @param account whose it is
   * @param at when last; a connected one asks every second
   */
  record Heard(String device, String account, Instant at) {}

  /** Whether nobody else's computer can reach it. */
  boolean onlyHere() {
    return addresses.stream()
        .allMatch(address ->
            address.startsWith("127.")
                || address.startsWith("[::1]")
                || address.startsWith("localhost"));
  }
}
