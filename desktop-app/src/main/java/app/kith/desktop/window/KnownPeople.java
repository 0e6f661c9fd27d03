package app.kith.desktop.window;

import app.kith.core.people.Person;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.host.HostPeople;
import java.io.IOException;
import java.util.List;

/** Who is who, as this computer's device knows. */
record KnownPeople(DesktopGraph device) implements HostPeople {
  @Override
  public List<Person> all() throws IOException {
    return device.people().all();
  }

  @Override
  public String ownDevice() throws IOException {
    return device.self().device();
  }
}
