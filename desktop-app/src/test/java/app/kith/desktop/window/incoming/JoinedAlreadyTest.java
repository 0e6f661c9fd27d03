package app.kith.desktop.window.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.outbox.Identity;
import app.kith.core.remote.trust.CommunityPin;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.remote.trust.InvitePurpose;
import app.kith.core.remote.trust.PinMode;
import app.kith.core.remote.trust.ServerAddress;
import app.kith.desktop.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class JoinedAlreadyTest {
  private static final CommunityPin OURS = new CommunityPin("A".repeat(43));
  private static final CommunityPin OTHER = new CommunityPin("B".repeat(42) + "A");

  private final JoinedAlready joined =
      new JoinedAlready(
          Words.in(Locale.ENGLISH),
          new Identity(
              OURS.community().value(),
              OURS.value(),
              "pin",
              List.of("192.168.1.5:8420"),
              "account",
              "linh",
              "device",
              "token",
              "key"),
          "Linh Trần");

  private static String link(CommunityPin pin, InvitePurpose purpose) {
    return new InviteLink(
            pin.community(),
            List.of(new ServerAddress(false, "127.0.0.1", 9)),
            pin,
            PinMode.PIN,
            "0" + "a".repeat(25),
            purpose)
        .text();
  }

  @Test
  void aLinkToAnotherCommunityIsToldWhereThisOneIsAndWhatToDo() {
    assertThat(joined.sentence(link(OTHER, InvitePurpose.MEMBER)))
        .startsWith("This computer is Linh Trần's (linh) already, in the community at 192.168.1.5")
        .contains("kith desktop --home FOLDER");
  }

  @Test
  void aLinkToTheSameCommunityIsForSomebodyElse() {
    assertThat(joined.sentence(link(OURS, InvitePurpose.MEMBER)))
        .startsWith("You are in this community already, as Linh Trần.");
    assertThat(joined.sentence(link(OURS, InvitePurpose.DEVICE)))
        .startsWith("This computer is in Linh Trần's account already.");
  }

  @Test
  void whatIsNoLinkIsSaidToBeNone() {
    for (String bad :
        List.of(
            "https://example.org", "kith://join?" + "x".repeat(100_000), "javascript:alert(1)")) {
      assertThat(joined.sentence(bad))
          .startsWith("This is no invite to Kith.")
          .hasSizeLessThan(200);
    }
  }

  @Test
  void aLinkThatComesBeforeTheDeviceIsOpenWaitsForIt() {
    IncomingLinks links = new IncomingLinks();
    List<String> taken = new ArrayList<>();
    links.take("kith://a");
    links.take("");
    links.goTo(taken::add);
    links.take("kith://b");

    assertThat(taken).containsExactly("kith://a", "kith://b");
  }
}
