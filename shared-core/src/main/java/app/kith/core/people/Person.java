package app.kith.core.people;

/**
 * A member as this device's user sees them.
 *
 * @param id the account
 * @param handle the short unique name
 * @param name the display name
 * @param portrait a picture of them as {@code Portrait} has it, in base64; "" where there is none
 * @param following whether this device's user follows them
 */
public record Person(String id, String handle, String name, String portrait, boolean following) {}
