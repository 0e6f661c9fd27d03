package app.kith.core.remote.trust;

import app.kith.core.model.CommunityId;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What brings a device into a community: where its server is, by which key it is known, and a
 * secret that the server takes once or a few times.
 *
 * <p>As text: {@code kith://join?c=<community>&a=<address>…&k=<pin>&m=pin|web&i=<code>}, and {@code
 * &p=device} where it is for another device of an account. {@code a} may be there up to eight
 * times, each other part once; what a newer program adds is skipped.
 *
 * @param community follows from the pin
 * @param addresses 1 to {@value #MAX_ADDRESSES}, the most likely first; all are tried side by side
 * @param pin the community's key
 * @param mode how TLS is trusted at these addresses
 * @param code 128 random bits as 26 characters; whoever has it may join, so it is kept out of logs
 * @param purpose what it makes of whoever opens it
 */
public record InviteLink(
    CommunityId community,
    List<ServerAddress> addresses,
    CommunityPin pin,
    PinMode mode,
    String code,
    InvitePurpose purpose) {
  /** More addresses than a server has, fewer than would make the QR code too fine to scan. */
  public static final int MAX_ADDRESSES = 8;

  static final String START = "kith://join?";

  private static final Pattern CODE = Pattern.compile("[0-7][0-9a-hjkmnp-tv-z]{25}");

  public InviteLink {
    addresses = List.copyOf(addresses);
    if (addresses.isEmpty() || addresses.size() > MAX_ADDRESSES) {
      throw new IllegalArgumentException("not 1 to 8 addresses: " + addresses);
    }
    if (!isCode(code)) {
      throw new IllegalArgumentException("not an invite's code of 26 characters");
    }
    if (!community.equals(pin.community())) {
      throw new IllegalArgumentException("community " + community + " has not the pin " + pin);
    }
  }

  /** Why a text is no invite. */
  public enum Fault {
    NO_LINK(
        "this is no Kith invite: copy the whole link, from kith:// to its end, or scan its QR"
            + " code"),
    CUT("this invite link is damaged or cut off: copy all of it, or scan its QR code"),
    NEWER("this invite link was made by a newer Kith: update this one, then open the link again");

    private final String sentence;

    Fault(String sentence) {
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }

  /** How a text was understood. */
  public sealed interface Result {
    /** It is an invite; whether its code is still good only the server knows. */
    record Parsed(InviteLink link) implements Result {}

    /** It is none. */
    record Malformed(Fault fault) implements Result {
      /** One line that says what to do and repeats nothing of the text. */
      public String sentence() {
        return fault.sentence();
      }
    }
  }

  /** Reads a link that a person pasted or a camera read: anything at all, of any length. */
  public static Result parse(String text) {
    return new InviteLinkReader(text).read();
  }

  /** Whether the text has the form of a code. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  /** The link itself, secret included. */
  public String text() {
    StringBuilder text = new StringBuilder(START).append("c=").append(community);
    for (ServerAddress address : addresses) {
      text.append("&a=").append(escaped(mode.nameOf(address)));
    }
    text.append("&k=").append(pin).append("&m=").append(mode.text()).append("&i=").append(code);
    if (purpose != InvitePurpose.MEMBER) {
      text.append("&p=").append(purpose.text());
    }
    return text.toString();
  }

  /** An address has nothing else that a URL's query may not hold. */
  private static String escaped(String address) {
    return address.replace("[", "%5B").replace("]", "%5D");
  }

  /** Keeps the secret out of logs and messages; the link itself is {@link #text}. */
  @Override
  public String toString() {
    return "InviteLink[community=" + community + ", addresses=" + addresses + "]";
  }
}
