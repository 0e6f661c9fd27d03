package app.kith.desktop.command.account;

import app.kith.core.loop.Backlog;
import app.kith.core.outbox.Identity;
import app.kith.core.people.Person;
import app.kith.core.remote.ReachableServer;
import app.kith.core.remote.reach.CommunityServer;
import app.kith.core.remote.trust.ServerAddress;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.json.StatusJson;
import java.io.IOException;
import java.time.Duration;

/** How a device stands; the question whether the server is there takes a second at most. */
final class StatusOf {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final DesktopGraph device;

  StatusOf(DesktopGraph device) {
    this.device = device;
  }

  StatusJson now() throws IOException {
    Identity self = device.self();
    Backlog.Counts counts = device.backlog().count();
    Person person =
        device
            .people()
            .byHandle(self.handle())
            .orElse(new Person("", "", self.handle(), "", false));
    StatusJson.AccountJson account =
        new StatusJson.AccountJson(self.account(), self.handle(), person.name());
    try (CommunityServer server = device.server()) {
      ReachableServer.Result found = server.find(PATIENCE);
      ServerAddress at =
          found instanceof ReachableServer.Result.Reached reached
              ? reached.address()
              : server.gate().addresses().getFirst();
      return new StatusJson(
          at.url(),
          account,
          self.device(),
          found instanceof ReachableServer.Result.Reached,
          counts.waiting(),
          counts.rejected());
    }
  }
}
