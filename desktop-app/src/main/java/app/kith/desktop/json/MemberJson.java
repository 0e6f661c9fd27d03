package app.kith.desktop.json;

import app.kith.core.people.Person;
import app.kith.core.people.Ties;
import io.avaje.jsonb.Json;

/** A member, with how they and this device's user stand to each other. */
@Json
public record MemberJson(
    String id,
    String handle,
    String name,
    boolean following,
    boolean requested,
    boolean asking,
    boolean asksFirst,
    boolean blocked) {
  static MemberJson of(Person person) {
    Ties ties = person.ties();
    return new MemberJson(
        person.id(),
        person.handle(),
        person.name(),
        person.following() && !ties.requested(),
        ties.requested(),
        ties.asking(),
        ties.asksFirst(),
        ties.blocked());
  }
}
