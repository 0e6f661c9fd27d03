package app.kith.core.model;

/**
 * An opaque name of 1 to 40 characters of {@code a-z 0-9 -}, usually 128 random bits written as 26
 * characters.
 *
 * <p>The alphabet leaves out what separates ids inside a stream's name or a URL, so that ids need
 * no escaping.
 */
public sealed interface Id
    permits AccountId, BlobId, CommentId, CommunityId, DeviceId, EntityId, MediaId, PostId {
  /** Characters. */
  int LONGEST = 40;

  String value();

  /** Refuses text that can't be an id; {@code what} names the kind of id in the message. */
  static String check(String what, String value) {
    if (!isId(value)) {
      throw new IllegalArgumentException("not an id of a " + what + ": " + shorten(value));
    }
    return value;
  }

  /** By hand: ids are made by the thousand wherever a page is read, and a pattern costs more. */
  private static boolean isId(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean allowed = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
      if (!allowed) {
        return false;
      }
    }
    return !value.isEmpty() && value.length() <= LONGEST;
  }

  private static String shorten(String value) {
    return value.length() <= 60 ? value : value.substring(0, 60) + "…";
  }
}
