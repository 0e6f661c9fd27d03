package app.kith.desktop.welcome;

import app.kith.core.remote.trust.CommunityPin;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.remote.trust.InvitePurpose;
import app.kith.core.remote.trust.PinMode;
import app.kith.core.remote.trust.ServerAddress;
import java.util.List;

/** Links of a community that nobody runs. */
final class Links {
  private Links() {}

  static String member() {
    return link(InvitePurpose.MEMBER);
  }

  static String device() {
    return link(InvitePurpose.DEVICE);
  }

  private static String link(InvitePurpose purpose) {
    CommunityPin pin = new CommunityPin("A".repeat(43));
    return new InviteLink(
            pin.community(),
            List.of(new ServerAddress(false, "127.0.0.1", 9)),
            pin,
            PinMode.PIN,
            "0" + "a".repeat(25),
            purpose)
        .text();
  }
}
