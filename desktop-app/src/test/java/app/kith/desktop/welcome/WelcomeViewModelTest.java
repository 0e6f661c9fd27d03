package app.kith.desktop.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.home.DeviceHome;
import app.kith.core.join.ByLink;
import app.kith.core.join.JoinCommunity;
import app.kith.core.thread.AtOnce;
import app.kith.desktop.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WelcomeViewModelTest {
  private static final DeviceHome HOME = new DeviceHome(Path.of("home"));

  private final Words words = Words.in(Locale.ENGLISH);
  private final FakeJoining joining = new FakeJoining();
  private final List<DeviceHome> joined = new ArrayList<>();
  private final List<String> founded = new ArrayList<>();
  private Optional<String> code = Optional.empty();
  private final WelcomeViewModel model =
      new WelcomeViewModel(
          new WelcomeWays(joining, this::found, picture -> code),
          new AtOnce().store(),
          words,
          joined::add);

  @Test
  void whatIsNoLinkIsRefusedBeforeAnybodyIsAsked() {
    model.goOn("https://example.org", "", "");

    assertThat(model.state().now().problem()).contains("kith://");
    model.goOn("kith://join?" + "x".repeat(100_000), "", "");
    assertThat(model.state().now().problem()).isNotBlank().hasSizeLessThan(300);
    assertThat(joining.asked).isEmpty();
  }

  @Test
  void anInviteAsksForANameAndAShortName() {
    model.goOn(Links.member(), "", "");
    assertThat(model.state().now())
        .isEqualTo(new WelcomeState(WelcomeState.Step.PERSON, false, ""));

    model.goOn(Links.member(), " ", "maria");
    assertThat(model.state().now().problem()).isEqualTo("A name has 1 to 80 characters");
    model.goOn(Links.member(), "Maria", "4maria");
    assertThat(model.state().now().problem()).startsWith("A short name has 2 to 30");

    model.goOn(" " + Links.member() + "\n", "Maria Lind ", "maria");
    assertThat(joined).containsExactly(HOME);
    assertThat(joining.asked)
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.handle()).isEqualTo("maria");
          assertThat(entry.name()).isEqualTo("Maria Lind");
        });
  }

  @Test
  void anotherDevicesLinkNeedsNoName() {
    model.goOn(Links.device(), "", "");

    assertThat(joined).containsExactly(HOME);
  }

  @Test
  void aRefusalIsShownAndOneMayTryAgain() {
    joining.refusal = Optional.of("this invite was used: ask for another");
    model.goOn(Links.device(), "", "");
    assertThat(model.state().now().problem()).isEqualTo("this invite was used: ask for another");
    assertThat(model.state().now().busy()).isFalse();

    joining.refusal = Optional.empty();
    model.goOn(Links.device(), "", "");
    assertThat(joined).containsExactly(HOME);
  }

  private Joining.Result found(String community, String name, String handle) {
    founded.add(community + "/" + name + "/" + handle);
    return new Joining.Result.Joined(HOME);
  }

  @Test
  void aCommunityNeedsThreeNames() {
    model.choose(WelcomeState.Way.START);

    model.start(" ", "Linh", "linh");
    assertThat(model.state().now().problem()).startsWith("A community's name has 1 to 80");
    model.start("Family", "", "linh");
    assertThat(model.state().now().problem()).isEqualTo("A name has 1 to 80 characters");
    model.start("Family", "Linh", "L");
    assertThat(model.state().now().problem()).startsWith("A short name has 2 to 30");
    assertThat(founded).isEmpty();

    model.start(" Family ", " Linh ", " linh ");
    assertThat(founded).containsExactly("Family/Linh/linh");
    assertThat(joined).containsExactly(HOME);
  }

  @Test
  void whoAddsThisComputerNeedsALinkOfAnotherDevice() {
    model.choose(WelcomeState.Way.ADD);

    model.add(Links.member());
    assertThat(model.state().now().problem()).startsWith("This is an invite for somebody new");
    assertThat(joining.asked).isEmpty();

    model.add(Links.device());
    assertThat(joined).containsExactly(HOME);
  }

  @Test
  void aPictureWithoutACodeIsSaidAndOneWithAnInviteGivesItsLink() {
    List<Path> dropped = List.of(Path.of("code.png"));
    model.drop(dropped);
    assertThat(model.state().now().problem()).startsWith("There is no code in this picture");

    code = Optional.of("https://example.org");
    model.drop(dropped);
    assertThat(model.state().now().problem()).startsWith("The code in this picture is no invite");

    code = Optional.of(Links.member());
    model.drop(dropped);
    assertThat(model.state().now().problem()).isEmpty();
    assertThat(model.read().now()).isEqualTo(Links.member());
  }

  @Test
  void aLinkThatWasClickedIsFilledInAndNobodyIsAskedYet() {
    model.choose(WelcomeState.Way.START);
    model.opened(Links.member());
    assertThat(model.state().now()).isEqualTo(new WelcomeState(WelcomeState.Step.LINK, false, ""));
    assertThat(model.read().now()).isEqualTo(Links.member());

    model.opened(Links.device());
    assertThat(model.state().now().step()).isEqualTo(WelcomeState.Step.DEVICE);
    assertThat(model.read().now()).isEqualTo(Links.device());
    assertThat(joining.asked).isEmpty();
  }

  @Test
  void aBadLinkThatWasClickedIsSaidAndNotFilledIn() {
    for (String bad :
        List.of(
            "https://example.org",
            "kith://join?" + "x".repeat(100_000),
            "javascript:alert(document.cookie)",
            "kith://join?c=<script>alert(1)</script>",
            "kith://\u0000")) {
      model.opened(bad);
      assertThat(model.state().now().problem()).isNotBlank().hasSizeLessThan(200);
      assertThat(model.read().now()).isEmpty();
    }
  }

  private static final class FakeJoining implements Joining {
    private final List<ByLink> asked = new ArrayList<>();
    private Optional<String> refusal = Optional.empty();

    @Override
    public Result join(ByLink entry) throws IOException {
      asked.add(entry);
      return refusal
          .<Result>map(why -> new Result.Refused(new JoinCommunity.Result.No("other", why)))
          .orElse(new Result.Joined(HOME));
    }
  }
}
