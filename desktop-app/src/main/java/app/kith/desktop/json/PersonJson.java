package app.kith.desktop.json;

import app.kith.core.people.Person;
import io.avaje.jsonb.Json;

/** A member. */
@Json
public record PersonJson(String id, String handle, String name, boolean following) {
  static PersonJson of(Person person) {
    boolean following = person.following() && !person.ties().requested();
    return new PersonJson(person.id(), person.handle(), person.name(), following);
  }
}
