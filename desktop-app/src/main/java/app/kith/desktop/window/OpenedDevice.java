package app.kith.desktop.window;

import app.kith.core.home.DeviceHome;
import app.kith.core.outbox.Identity;
import app.kith.core.people.Person;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.compose.draft.OwnDrafts;
import app.kith.desktop.draft.DraftPlace;
import java.io.IOException;

/**
 * A device that a window shows.
 *
 * @param place where the window's drafts lie
 * @param self its user as far as it knows
 * @param identity whose device it is, and of which community
 */
record OpenedDevice(DesktopGraph device, DraftPlace place, Person self, Identity identity) {
  /** Opens the device of a home; slow. */
  static OpenedDevice open(DeviceHome home) throws IOException {
    DesktopGraph device = new DesktopGraph(home);
    boolean opened = false;
    try {
      Identity identity = device.self();
      Person self = self(device);
      DraftPlace place = OwnDrafts.claim(home);
      opened = true;
      return new OpenedDevice(device, place, self, identity);
    } finally {
      if (!opened) {
        device.close();
      }
    }
  }

  /** A device that has just joined does not know its own name yet. */
  private static Person self(DesktopGraph device) throws IOException {
    String handle = device.self().handle();
    return device
        .people()
        .byHandle(handle)
        .orElse(new Person(device.self().account(), handle, handle, "", false));
  }

  String account() {
    return self.id();
  }

  /** The window was closed while the device was being opened: nothing was written to it. */
  void letGo() {
    try (DesktopGraph opened = device) {
      place.close();
    } catch (IOException e) {
      // Whoever opens it next is told.
    }
  }
}
