package app.kith.android.people;

import app.kith.core.people.Person;
import java.util.Optional;

/**
 * A member as the list shows it.
 *
 * @param self whether it is this phone's user
 * @param naming the own name as it is being edited; empty while it is not
 */
record PersonRow(Person person, boolean self, Optional<String> naming) {
  /** What is typed changes the field alone, which has it already. */
  boolean looksLike(PersonRow other) {
    return person.equals(other.person())
        && self == other.self()
        && naming.isPresent() == other.naming().isPresent();
  }
}
