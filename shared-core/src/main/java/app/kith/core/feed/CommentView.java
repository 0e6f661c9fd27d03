package app.kith.core.feed;

import app.kith.core.people.Person;
import java.time.Instant;

/**
 * A comment as this device's user sees it.
 *
 * @param id the comment
 * @param author who wrote it
 * @param text what it says
 * @param created the writer's claim, but never later than the server received it
 * @param state {@link PostState#WAITING} or {@link PostState#PUBLISHED}
 */
public record CommentView(
    String id, Person author, String text, Instant created, PostState state) {}
