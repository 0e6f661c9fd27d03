package app.kith.android.people;

import app.kith.core.outbox.Added;
import app.kith.core.people.Person;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What the people's screen shows, without words.
 *
 * @param self the account of this phone's user
 * @param people everybody, oneself first
 * @param read whether they were read at all
 * @param naming the own name as it is being edited; empty while it is not
 * @param notice what a person must be told; empty for nothing
 */
record PeopleShown(
    String self,
    List<Person> people,
    boolean read,
    Optional<String> naming,
    Optional<Notice> notice) {
  static final PeopleShown NOTHING =
      new PeopleShown("", Collections.emptyList(), false, Optional.empty(), Optional.empty());

  PeopleShown {
    people = Collections.unmodifiableList(new ArrayList<>(people));
  }

  /** What a person must be told. */
  sealed interface Notice {}

  /** It was not done. */
  record Refused(Added.Refused why) implements Notice {}

  /** The disk refused it. */
  record Failed(IOException why) implements Notice {}

  /** Nothing on this phone lets pictures be chosen. */
  record NoPicker() implements Notice {}

  PeopleShown reads(String account, List<Person> now) {
    return new PeopleShown(account, now, true, naming, notice);
  }

  PeopleShown names(Optional<String> now) {
    return new PeopleShown(self, people, read, now, notice);
  }

  PeopleShown tells(Optional<Notice> now) {
    return new PeopleShown(self, people, read, naming, now);
  }
}
