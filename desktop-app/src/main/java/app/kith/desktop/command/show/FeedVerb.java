package app.kith.desktop.command.show;

import app.kith.core.model.Handle;
import app.kith.core.people.Person;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.command.Answer;
import app.kith.desktop.command.DeviceVerb;
import app.kith.desktop.command.Shell;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith feed}. */
@Command(
    name = "feed",
    description = "Shows the newest posts, own waiting ones on top.",
    footer = "%nExample: kith feed --of maria --limit 10")
public final class FeedVerb extends DeviceVerb {
  /** More than a device keeps; a bound so that the number can't be nonsense. */
  private static final int MOST = 100_000;

  @Option(names = "--of", paramLabel = "HANDLE", description = "Only this member's.")
  private @Nullable String of;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many; 50 without it.")
  private String limit = "50";

  @Override
  protected Answer on(DesktopGraph device, Shell shell) throws IOException {
    Optional<Integer> most = number(limit);
    if (most.isEmpty()) {
      return new Answer.Refused(
          "bad_limit", "--limit is a number from 1 to " + MOST + ", not '" + limit + "'");
    }
    Optional<String> author = Optional.empty();
    if (of != null) {
      String handle = Handle.parse(of).map(Handle::value).orElse(of);
      author = device.people().byHandle(handle).map(Person::id);
      if (author.isEmpty()) {
        return new Answer.Refused(
            "no_such_person",
            "nobody here has the handle " + of + ": `kith people` lists everybody");
      }
    }
    return shell.shown().posts(device.feed().page(author, Long.MAX_VALUE, most.get()));
  }

  private static Optional<Integer> number(String text) {
    try {
      int number = Integer.parseInt(text);
      return number >= 1 && number <= MOST ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
