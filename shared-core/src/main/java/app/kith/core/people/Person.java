package app.kith.core.people;

/**
 * A member as this device's user sees them.
 *
 * @param id the account
 * @param handle the short unique name
 * @param name the display name
 * @param following whether this device's user follows them
 */
public record Person(String id, String handle, String name, boolean following) {}
