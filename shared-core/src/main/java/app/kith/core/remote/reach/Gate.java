package app.kith.core.remote.reach;

import app.kith.core.outbox.Identity;
import app.kith.core.remote.trust.CommunityPin;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.remote.trust.PinMode;
import app.kith.core.remote.trust.ServerAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a community's server may be found, and by what it is believed.
 *
 * @param pin the community's key
 * @param mode how TLS is trusted
 * @param addresses at least one, the most likely first
 */
public record Gate(CommunityPin pin, PinMode mode, List<ServerAddress> addresses) {
  public Gate {
    addresses = List.copyOf(addresses);
  }

  public static Gate of(InviteLink link) {
    return new Gate(link.pin(), link.mode(), link.addresses());
  }

  /** As a device that has joined keeps it; an address that this program can't use is left out. */
  public static Gate of(Identity identity) {
    CommunityPin pin = new CommunityPin(identity.pin());
    PinMode mode =
        PinMode.parse(identity.pinMode())
            .orElseThrow(
                () -> new IllegalArgumentException("unknown trust: " + identity.pinMode()));
    return new Gate(pin, mode, parsed(identity.addresses()));
  }

  /** Reads addresses as links and hello have them. */
  static List<ServerAddress> parsed(List<String> texts) {
    List<ServerAddress> parsed = new ArrayList<>();
    for (String text : texts) {
      if (ServerAddress.parse(text) instanceof ServerAddress.Result.Parsed known
          && !parsed.contains(known.address())) {
        parsed.add(known.address());
      }
    }
    return parsed;
  }

  /** The addresses as text, for keeping. */
  public List<String> names() {
    return addresses.stream().map(mode::nameOf).collect(Collectors.toList());
  }

  /** With addresses that the server itself has told, behind the known ones. */
  public Gate with(List<String> told) {
    List<String> all = new ArrayList<>(names());
    all.addAll(told);
    List<ServerAddress> known = parsed(all);
    int most = Math.min(known.size(), InviteLink.MAX_ADDRESSES);
    return new Gate(pin, mode, known.subList(0, most));
  }
}
