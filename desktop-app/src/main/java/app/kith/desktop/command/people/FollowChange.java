package app.kith.desktop.command.people;

import app.kith.core.model.Handle;
import app.kith.core.outbox.Added;
import app.kith.core.people.Person;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.command.Answer;
import app.kith.desktop.command.DeviceVerb;
import app.kith.desktop.command.Shell;
import java.io.IOException;
import picocli.CommandLine.Parameters;

/** What follow and unfollow share. */
abstract class FollowChange extends DeviceVerb {
  @Parameters(index = "0", paramLabel = "HANDLE", description = "Whom, as `people` shows it.")
  private String handle = "";

  private final boolean on;

  FollowChange(boolean on) {
    this.on = on;
  }

  @Override
  protected final Answer on(DesktopGraph device, Shell shell) throws IOException {
    String wanted = Handle.parse(handle).map(Handle::value).orElse(handle);
    return switch (device.changePeople().follow(wanted, on)) {
      case Added.Refused refused -> new Answer.Refused(refused.code(), refused.sentence());
      case Added.Kept kept -> shell.shown().person(after(device, wanted));
    };
  }

  private static Person after(DesktopGraph device, String handle) throws IOException {
    return device
        .people()
        .byHandle(handle)
        .orElseThrow(() -> new IllegalStateException("whom one follows is known: " + handle));
  }
}
