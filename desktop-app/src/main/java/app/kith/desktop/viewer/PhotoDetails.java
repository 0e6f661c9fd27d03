package app.kith.desktop.viewer;

/**
 * What is known of a picture beyond its post.
 *
 * @param here whether its original is on this device
 * @param story what its camera wrote into the original; all of it absent where that is not here, or
 *     not this user's
 */
public record PhotoDetails(boolean here, CameraStory story) {
  static final PhotoDetails UNKNOWN = new PhotoDetails(false, CameraStory.NONE);
}
