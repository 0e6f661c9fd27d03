package app.kith.desktop.command.people;

import app.kith.core.model.Limits;
import app.kith.core.mutation.Portrait;
import app.kith.core.outbox.Added;
import app.kith.core.people.ChangePeople;
import app.kith.core.people.Person;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.command.Answer;
import app.kith.desktop.command.DeviceVerb;
import app.kith.desktop.command.Shell;
import app.kith.desktop.platform.DesktopPortraits;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith profile}. */
@Command(
    name = "profile",
    description = {
      "Shows how others see you, or changes your name or picture, or whether who wants to follow you",
      "has to ask."
    },
    footer = "%nExample: kith profile --name 'Maria' --picture me.jpg")
public final class ProfileVerb extends DeviceVerb {
  private static final String ASK = "ask";

  @Option(names = "--name", paramLabel = "NAME", description = "Your name as others see it.")
  private @Nullable String name;

  @Option(
      names = "--followers",
      paramLabel = "ask|open",
      description = "Whether who wants to follow you has to ask first.")
  private @Nullable String followers;

  @ArgGroup private @Nullable Face face;

  /** One of two. */
  static final class Face {
    @Option(
        names = "--picture",
        paramLabel = "FILE",
        description = "Your picture; its middle is taken.")
    private @Nullable String picture;

    @Option(names = "--no-picture", description = "Your picture is taken away.")
    private boolean none;
  }

  @Override
  protected Answer on(DesktopGraph device, Shell shell) throws IOException {
    Optional<Portrait> portrait = Optional.empty();
    if (face != null && face.picture != null) {
      // Before anything is written: what is refused changes nothing.
      switch (new DesktopPortraits(Limits.STANDARD).draw(face.picture)) {
        case DesktopPortraits.Result.Refused refused -> {
          return new Answer.Refused("not_media", refused.sentence());
        }
        case DesktopPortraits.Result.Drawn drawn -> portrait = Optional.of(drawn.portrait());
      }
    }
    if (followers != null && !followers.equals(ASK) && !followers.equals("open")) {
      return new Answer.Refused(
          "bad_choice", "'" + followers + "' is no choice: --followers is ask or open");
    }
    Optional<Answer> refused = change(device.changePeople(), portrait);
    return refused.isPresent() ? refused.get() : shell.shown().person(self(device));
  }

  private Optional<Answer> change(ChangePeople people, Optional<Portrait> portrait)
      throws IOException {
    if (name != null && people.rename(name) instanceof Added.Refused(String code, String why)) {
      return Optional.of(new Answer.Refused(code, why));
    }
    if (followers != null
        && people.guard(followers.equals(ASK)) instanceof Added.Refused(String code, String why)) {
      return Optional.of(new Answer.Refused(code, why));
    }
    if (face != null
        && people.portray(portrait) instanceof Added.Refused(String code, String why)) {
      return Optional.of(new Answer.Refused(code, why));
    }
    return Optional.empty();
  }

  private static Person self(DesktopGraph device) throws IOException {
    return device
        .people()
        .byHandle(device.self().handle())
        .orElseThrow(() -> new IllegalStateException("one knows oneself"));
  }
}
