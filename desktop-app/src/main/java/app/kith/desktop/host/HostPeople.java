package app.kith.desktop.host;

import app.kith.core.people.Person;
import java.io.IOException;
import java.util.List;

/** Who is in the community, as this computer's device knows; never on the window's thread. */
public interface HostPeople {
  /** Everybody. */
  List<Person> all() throws IOException;

  /** The id of this computer's own device. */
  String ownDevice() throws IOException;
}
