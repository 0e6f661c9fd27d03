package app.kith.core.model;

import java.util.regex.Pattern;

/**
 * An opaque name of 1 to 40 characters of {@code a-z 0-9 -}, usually 128 random bits written as 26
 * characters.
 *
 * <p>The alphabet leaves out what separates ids inside a stream's name or a URL, so that ids need
 * no escaping.
 */
public sealed interface Id
    permits AccountId, BlobId, CommentId, CommunityId, DeviceId, EntityId, MediaId, PostId {
  String value();

  /** Refuses text that can't be an id; {@code what} names the kind of id in the message. */
  static String check(String what, String value) {
    if (!Ids.PATTERN.matcher(value).matches()) {
      throw new IllegalArgumentException("not an id of a " + what + ": " + shorten(value));
    }
    return value;
  }

  private static String shorten(String value) {
    return value.length() <= 60 ? value : value.substring(0, 60) + "…";
  }

  /** Holds the pattern once; an interface's own constants would be part of its contract. */
  final class Ids {
    static final Pattern PATTERN = Pattern.compile("[a-z0-9-]{1,40}");

    private Ids() {}
  }
}
