package app.kith.android.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.android.welcome.JoinState.Step;
import app.kith.core.home.DeviceHome;
import app.kith.core.join.ByLink;
import app.kith.core.join.JoinCommunity;
import app.kith.core.remote.trust.CommunityPin;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.remote.trust.InvitePurpose;
import app.kith.core.remote.trust.PinMode;
import app.kith.core.remote.trust.ServerAddress;
import app.kith.core.remote.trust.ServerDoubt;
import app.kith.core.thread.AtOnce;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinViewModelTest {
  private final List<ByLink> asked = new ArrayList<>();
  private JoinCommunity.@Nullable Result answer =
      new JoinCommunity.Result.Done(new DeviceHome(Path.of("device")));
  private final JoinViewModel model = model(Step.LINK);

  private JoinViewModel model(Step first) {
    return new JoinViewModel(
        entry -> {
          asked.add(entry);
          if (answer == null) {
            throw new IOException("the connection broke off");
          }
          return Objects.requireNonNull(answer);
        },
        new AtOnce().store(),
        first);
  }

  private static String link(InvitePurpose purpose) {
    CommunityPin pin = CommunityPin.of(new byte[] {1});
    ServerAddress.Result address = ServerAddress.parse("127.0.0.1:8420");
    return new InviteLink(
            pin.community(),
            List.of(((ServerAddress.Result.Parsed) address).address()),
            pin,
            PinMode.PIN,
            "0".repeat(26),
            purpose)
        .text();
  }

  @Test
  void anInviteAsksForANameAndJoins() {
    String invite = link(InvitePurpose.MEMBER);

    model.goOn(" " + invite + "\n", "", "");
    assertThat(model.state().now()).isEqualTo(JoinState.at(Step.PERSON));
    model.goOn(invite, " Anna Åberg ", "anna");

    assertThat(asked)
        .extracting(ByLink::name, ByLink::handle)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Anna Åberg", "anna"));
    assertThat(model.state().now().joined()).isTrue();
  }

  @Test
  void aLinkOfAnotherDeviceJoinsWithoutAName() {
    model.goOn(link(InvitePurpose.DEVICE), "", "");

    assertThat(asked).hasSize(1);
    assertThat(model.state().now().joined()).isTrue();
  }

  @Test
  void whatIsNoLinkAsksNobody() {
    for (String text :
        List.of(
            "",
            "https://example.org/",
            "javascript:alert(1)",
            "kith://join?c=" + "a".repeat(100_000),
            "kith://join?c=1&i=2")) {
      model.goOn(text, "Anna", "anna");

      assertThat(model.state().now().sentence())
          .isIn(JoinSentence.LINK_NONE, JoinSentence.LINK_CUT);
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void aNameOrHandleThatNobodyMayHaveAsksNobody() {
    JoinViewModel asking = model(Step.PERSON);

    asking.goOn(link(InvitePurpose.MEMBER), " ", "anna");
    assertThat(asking.state().now().sentence()).isEqualTo(JoinSentence.NAME_BAD);
    asking.goOn(link(InvitePurpose.MEMBER), "Anna", "Anna Åberg");
    assertThat(asking.state().now().sentence()).isEqualTo(JoinSentence.HANDLE_BAD);

    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "used-up, INVITE_USED",
    "expired, INVITE_EXPIRED",
    "wrong-code, INVITE_UNKNOWN",
    "handle-taken, HANDLE_TAKEN",
    "something-new, OTHER"
  })
  void aRefusalIsSaidAndCanBeTriedAgain(String code, JoinSentence sentence) {
    answer = new JoinCommunity.Result.No(code, "it says no");
    JoinViewModel asking = model(Step.PERSON);

    asking.goOn(link(InvitePurpose.MEMBER), "Anna", "anna");

    assertThat(asking.state().now())
        .isEqualTo(JoinState.at(Step.PERSON).saying(sentence, "it says no"));
  }

  @ParameterizedTest
  @CsvSource({
    "ANOTHER_COMMUNITY, OTHER_COMMUNITY",
    "CERTIFICATE, UNPROVEN",
    "SILENT, SERVER_SILENT",
    "STARTING, SERVER_BUSY"
  })
  void aServerThatIsNotItIsSaidWithItsAddress(ServerDoubt doubt, JoinSentence sentence) {
    answer = new JoinCommunity.Result.NoServer("unreachable", doubt, "10.0.0.1:8420");
    JoinViewModel asking = model(Step.PERSON);

    asking.goOn(link(InvitePurpose.MEMBER), "Anna", "anna");

    assertThat(asking.state().now())
        .isEqualTo(JoinState.at(Step.PERSON).saying(sentence, "10.0.0.1:8420"));
  }

  @Test
  void afterABrokenAnswerTheSameIsAskedAgain() {
    answer = null;
    JoinViewModel asking = model(Step.PERSON);
    asking.goOn(link(InvitePurpose.MEMBER), "Anna", "anna");
    assertThat(asking.state().now().sentence()).isEqualTo(JoinSentence.UNSURE);

    answer = new JoinCommunity.Result.Done(new DeviceHome(Path.of("device")));
    asking.goOn(link(InvitePurpose.MEMBER), "Anna", "anna");

    assertThat(asking.state().now().joined()).isTrue();
  }
}
