package app.kith.android.people;

import app.kith.core.outbox.Added;
import app.kith.core.people.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is known of people, and what can be done; never on the main thread. */
interface PeopleSource {
  /** The account of this phone's user. */
  String self() throws IOException;

  /** Everybody. */
  List<Person> all() throws IOException;

  /** Follows the person with this handle, or takes it back. */
  Added follow(String handle, boolean on) throws IOException;

  /** Lets the person with this handle follow, or does not. */
  Added approve(String handle, boolean on) throws IOException;

  /** Blocks the person with this handle, or ends that. */
  Added block(String handle, boolean on) throws IOException;

  /** Whether whoever wants to follow this phone's user has to ask first. */
  Added guard(boolean on) throws IOException;

  /** Gives this phone's user another name. */
  Added rename(String name) throws IOException;

  /** Gives this phone's user the picture in a file, or none. */
  Added portray(Optional<Path> file) throws IOException;
}
