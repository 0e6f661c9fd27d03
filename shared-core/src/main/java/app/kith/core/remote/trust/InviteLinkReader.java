package app.kith.core.remote.trust;

import app.kith.core.remote.trust.InviteLink.Result;
import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads one invite link; every part is checked before it is used. */
final class InviteLinkReader {
  /** Eight addresses of the greatest length and the rest fit in. */
  private static final int MAX_LENGTH = 3_000;

  private static final int MAX_PARTS = 32;
  private static final String ONCE = "ckmip";

  private final String text;
  private final Map<String, String> parts = new HashMap<>();
  private final List<String> addresses = new ArrayList<>();

  InviteLinkReader(String text) {
    this.text = text;
  }

  Result read() {
    // Bounded before anything walks over it: a clipboard may hold megabytes.
    if (text.length() > MAX_LENGTH) {
      return new Result.Malformed(InviteLink.Fault.NO_LINK);
    }
    String link = text.trim();
    if (!link.toLowerCase(Locale.ROOT).startsWith(InviteLink.START)) {
      return new Result.Malformed(InviteLink.Fault.NO_LINK);
    }
    return split(link.substring(InviteLink.START.length()))
        ? build()
        : new Result.Malformed(InviteLink.Fault.CUT);
  }

  private boolean split(String query) {
    String[] pairs = query.split("&", MAX_PARTS + 1);
    if (pairs.length > MAX_PARTS) {
      return false;
    }
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      Optional<String> value = decoded(pair.substring(equals + 1));
      if (equals < 1 || !value.isPresent() || !take(pair.substring(0, equals), value.get())) {
        return false;
      }
    }
    return true;
  }

  private boolean take(String name, String value) {
    if (name.equals("a")) {
      return addresses.add(value) && addresses.size() <= InviteLink.MAX_ADDRESSES;
    }
    // Which of two would count is for nobody to guess; parts of newer programs are skipped.
    return parts.put(name, value) == null || !ONCE.contains(name);
  }

  private static Optional<String> decoded(String value) {
    try {
      return Optional.of(URLDecoder.decode(value, "UTF-8"));
    } catch (IllegalArgumentException | UnsupportedEncodingException e) {
      return Optional.empty();
    }
  }

  private Result build() {
    Optional<CommunityPin> pin = CommunityPin.parse(part("k"));
    String code = part("i");
    if (!pin.isPresent()
        || !pin.get().community().value().equals(part("c"))
        || !InviteLink.isCode(code)
        || addresses.isEmpty()) {
      return new Result.Malformed(InviteLink.Fault.CUT);
    }
    Optional<PinMode> mode = PinMode.parse(part("m"));
    Optional<InvitePurpose> purpose =
        parts.containsKey("p") ? InvitePurpose.parse(part("p")) : Optional.of(InvitePurpose.MEMBER);
    if (!mode.isPresent() || !purpose.isPresent()) {
      return new Result.Malformed(
          parts.containsKey("m") ? InviteLink.Fault.NEWER : InviteLink.Fault.CUT);
    }
    return withAddresses(pin.get(), mode.get(), code, purpose.get());
  }

  private Result withAddresses(CommunityPin pin, PinMode mode, String code, InvitePurpose purpose) {
    List<ServerAddress> read = new ArrayList<>();
    for (String address : addresses) {
      switch (ServerAddress.parse(address)) {
        case ServerAddress.Result.Parsed parsed -> read.add(parsed.address());
        case ServerAddress.Result.Refused refused -> {
          return new Result.Malformed(InviteLink.Fault.CUT);
        }
      }
    }
    return new Result.Parsed(new InviteLink(pin.community(), read, pin, mode, code, purpose));
  }

  private String part(String name) {
    return parts.getOrDefault(name, "");
  }
}
