package app.kith.desktop.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.desktop.home.DeviceHome;
import app.kith.desktop.join.ByLink;
import app.kith.desktop.thread.AtOnce;
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
  private final WelcomeViewModel model =
      new WelcomeViewModel(joining, new AtOnce().store(), words, joined::add);

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

  private static final class FakeJoining implements Joining {
    private final List<ByLink> asked = new ArrayList<>();
    private Optional<String> refusal = Optional.empty();

    @Override
    public Result join(ByLink entry) throws IOException {
      asked.add(entry);
      return refusal.<Result>map(Result.Refused::new).orElse(new Result.Joined(HOME));
    }
  }
}
