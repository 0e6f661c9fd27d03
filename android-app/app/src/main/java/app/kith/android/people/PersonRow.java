package app.kith.android.people;

import app.kith.core.people.Person;
import java.util.Optional;

/**
 * A row of the list.
 *
 * @param naming the own name as it is being edited; empty while it is not
 */
record PersonRow(Person person, Kind kind, Optional<String> naming) {
  /** As what somebody stands in it; who asks stands in it as a member too. */
  enum Kind {
    ASKING,
    SELF,
    MEMBER
  }

  /** What is typed changes the field alone, which has it already. */
  boolean looksLike(PersonRow other) {
    return person.equals(other.person())
        && kind == other.kind()
        && naming.isPresent() == other.naming().isPresent();
  }

  boolean isSameAs(PersonRow other) {
    return person.id().equals(other.person().id()) && kind == other.kind();
  }
}
