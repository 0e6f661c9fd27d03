package app.kith.desktop.command.people;

import app.kith.core.model.Handle;
import app.kith.core.outbox.Added;
import app.kith.core.people.ChangePeople;
import app.kith.core.people.Person;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.command.Answer;
import app.kith.desktop.command.DeviceVerb;
import app.kith.desktop.command.Shell;
import java.io.IOException;
import picocli.CommandLine.Parameters;

/** What the verbs about one member share: whom, a change, and the member after it. */
abstract class MemberChange extends DeviceVerb {
  @Parameters(index = "0", paramLabel = "HANDLE", description = "Whom, as `people` shows it.")
  private String handle = "";

  @Override
  protected final Answer on(DesktopGraph device, Shell shell) throws IOException {
    String wanted = Handle.parse(handle).map(Handle::value).orElse(handle);
    return switch (change(device.changePeople(), wanted)) {
      case Added.Refused refused -> new Answer.Refused(refused.code(), refused.sentence());
      case Added.Kept kept -> shell.shown().person(after(device, wanted));
    };
  }

  private static Person after(DesktopGraph device, String handle) throws IOException {
    return device
        .people()
        .byHandle(handle)
        .orElseThrow(
            () -> new IllegalStateException("whom one has to do with is known: " + handle));
  }

  /** Does it to the member with this handle. */
  abstract Added change(ChangePeople people, String handle) throws IOException;
}
