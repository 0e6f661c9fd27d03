package app.kith.desktop.people;

import app.kith.core.feed.PostView;
import app.kith.core.outbox.Added;
import app.kith.core.people.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is known of people, and what can be done; never on the window's thread. */
public interface PeopleSource {
  /** Everybody. */
  List<Person> all() throws IOException;

  /**
   * The newest posts of one of them.
   *
   * @param limit at most
   */
  List<PostView> posts(String account, int limit) throws IOException;

  /** Follows the person with this handle, or takes it back. */
  Added follow(String handle, boolean on) throws IOException;

  /** Lets the person with this handle follow, or does not. */
  Added approve(String handle, boolean on) throws IOException;

  /** Blocks the person with this handle, or ends that. */
  Added block(String handle, boolean on) throws IOException;

  /** Whether whoever wants to follow this device's user has to ask first. */
  Added guard(boolean on) throws IOException;

  /**
   * Gives this device's user the picture in a file.
   *
   * @param file empty to have none
   */
  Added portray(Optional<Path> file) throws IOException;

  /** Gives this device's user another name. */
  Added rename(String name) throws IOException;
}
