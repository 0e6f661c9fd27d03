package app.kith.desktop.verify;

import app.kith.desktop.DesktopGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at all of a home and says what is wrong, each with what to do. */
public final class VerifyDevice {
  private final DesktopGraph device;

  public VerifyDevice(DesktopGraph device) {
    this.device = device;
  }

  /** What is wrong; nothing where all is well. */
  public List<String> call() throws IOException {
    List<String> problems = new ArrayList<>();
    for (String damage : device.outbox().problems()) {
      problems.add(
          device.home().outbox()
              + ": "
              + damage
              + ": copy the home to a safe place, then ask for help");
    }
    for (String damage : device.base().problems()) {
      problems.add(device.home().base() + ": " + damage + ": delete it and run `kith sync`");
    }
    Path aside = device.home().base().resolveSibling("base.db.damaged");
    if (Files.exists(aside)) {
      problems.add(aside + " was damaged and is built anew: run `kith sync`, then delete it");
    }
    problems.addAll(new JournalCheck(device.outbox(), device.codec()).call());
    problems.addAll(new PictureCheck(device).call());
    return problems;
  }
}
