package app.kith.core.remote.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.kith.core.model.CommunityId;
import app.kith.core.remote.trust.InviteLink.Result;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InviteLinkTest {
  private static final String KEY = "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0";
  private static final CommunityPin PIN = new CommunityPin(KEY);
  private static final String CODE = "3abcdefghjkmnpqrstvwxyz012";
  private static final String START = "kith://join?c=5tf0bbz3r1szn42ga0vsetw8h3";
  private static final String END = "&k=" + KEY + "&m=pin&i=" + CODE;
  private static final String MEMBER =
      START + "&a=harbour.local:8420&a=192.168.1.20:8420&a=%5B2001:db8::7%5D:8420" + END;

  private final InviteLink member =
      new InviteLink(
          PIN.community(),
          List.of(
              new ServerAddress(true, "harbour.local", 8420),
              new ServerAddress(true, "192.168.1.20", 8420),
              new ServerAddress(true, "2001:db8::7", 8420)),
          PIN,
          PinMode.PIN,
          CODE,
          InvitePurpose.MEMBER);

  @Test
  void aMembersLinkIsWrittenAndReadBack() {
    assertThat(member.text()).isEqualTo(MEMBER);
    assertThat(InviteLink.parse(MEMBER)).isEqualTo(new Result.Parsed(member));
  }

  @Test
  void aDevicesLinkBehindAPublicCertificateIsWrittenAndReadBack() {
    InviteLink device =
        new InviteLink(
            PIN.community(),
            List.of(new ServerAddress(true, "photos.example.org", 443)),
            PIN,
            PinMode.WEB,
            CODE,
            InvitePurpose.DEVICE);
    String text =
        START + "&a=https://photos.example.org&k=" + KEY + "&m=web&i=" + CODE + "&p=device";

    assertThat(device.text()).isEqualTo(text);
    assertThat(InviteLink.parse(text)).isEqualTo(new Result.Parsed(device));
  }

  @Test
  void whatAPersonOrACameraAddsAroundTheLinkDoesNoHarm() {
    assertThat(InviteLink.parse("\n  KITH://Join?" + MEMBER.substring(12) + " \r\n"))
        .isEqualTo(new Result.Parsed(member));
  }

  @Test
  void partsOfANewerProgramAreSkipped() {
    assertThat(InviteLink.parse(MEMBER + "&zz=%F0%9F%8E%89&y="))
        .isEqualTo(new Result.Parsed(member));
  }

  @Test
  void theSecretStaysOutOfMessages() {
    assertThat(member.toString()).doesNotContain(CODE);
    assertThat(InviteLink.parse(MEMBER).toString()).doesNotContain(CODE);
  }

  @Test
  void aLinkCantNameAnotherCommunityThanItsPin() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new InviteLink(
                new CommunityId("another"),
                member.addresses(),
                PIN,
                PinMode.PIN,
                CODE,
                InvitePurpose.MEMBER));
  }

  @Nested
  class WhatIsNoLink {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "hello",
          "https://kith.example/join?c=1",
          "kith://leave?c=1",
          "javascript:alert(1)//kith://join?",
          "kith:join"
        })
    void isCalledNoInvite(String text) {
      assertThat(InviteLink.parse(text)).isEqualTo(new Result.Malformed(InviteLink.Fault.NO_LINK));
    }

    @Test
    void isCalledNoInviteHoweverLongItIs() {
      assertThat(InviteLink.parse(MEMBER + "&x=" + "a".repeat(100_000)))
          .isInstanceOf(Result.Malformed.class);
    }
  }

  @Nested
  class DamagedLinks {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "kith://join?",
          "kith://join?&&&",
          START,
          START + "&a=host:8420",
          START + END,
          START + "&a=host:8420&k=" + "x" + "&m=pin&i=" + CODE,
          START + "&a=host:8420" + END + "0",
          START + "&a=host:8420" + END + "&i=" + CODE,
          START + "&a=host:8420" + END + "&c=5tf0bbz3r1szn42ga0vsetw8h3",
          START + "&a=host:8420" + END + "&=1",
          START + "&a=host:8420" + END + "&x",
          START + "&a=host:8420" + END + "&x=%",
          START + "&a=host:8420" + END + "&x=%zz",
          START + "&a=%FF%FE" + END,
          START + "&a=<script>alert(1)</script>" + END,
          START + "&a=javascript:alert(1)" + END,
          START + "&a=http://host:8420" + END,
          START + "&a=host:8420%0d%0aX-Evil:1" + END,
          START + "&a=1&a=2&a=3&a=4&a=5&a=6&a=7&a=8&a=9" + END,
          "kith://join?c=5tf0bbz3r1szn42ga0vsetw8h4&a=host:8420" + END
        })
    void areCalledDamaged(String text) {
      assertThat(InviteLink.parse(text)).isEqualTo(new Result.Malformed(InviteLink.Fault.CUT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&m=mesh&i=" + CODE, "&m=pin&p=village&i=" + CODE})
    void ofANewerProgramAskForAnUpdate(String end) {
      assertThat(InviteLink.parse(START + "&a=host:8420&k=" + KEY + end))
          .isEqualTo(new Result.Malformed(InviteLink.Fault.NEWER));
    }

    @Test
    void neverBreakTheReader() {
      Random random = new Random(8420);
      for (int round = 0; round < 20_000; round++) {
        StringBuilder text = new StringBuilder(MEMBER);
        for (int change = random.nextInt(4); change >= 0; change--) {
          int at = random.nextInt(text.length());
          switch (random.nextInt(3)) {
            case 0 -> text.setCharAt(at, (char) random.nextInt(0x250));
            case 1 -> text.deleteCharAt(at);
            default -> text.insert(at, "%&=[]:#?/@\u0000".charAt(random.nextInt(11)));
          }
        }
        if (InviteLink.parse(text.toString()) instanceof Result.Parsed parsed) {
          assertThat(InviteLink.parse(parsed.link().text())).isEqualTo(parsed);
        }
      }
    }
  }
}
