package app.kith.core.story;

import java.util.Optional;

/**
 * What is known of a picture beyond its post.
 *
 * @param here whether its original is on this device
 * @param story what its camera wrote into the original; of somebody else's picture only the place,
 *     where its author kept it and the file that says so is here
 * @param placeShared whether the place is there for all who see the post
 */
public record PhotoDetails(boolean here, CameraStory story, boolean placeShared) {
  /** Nothing beyond it. */
  public static final PhotoDetails UNKNOWN = new PhotoDetails(false, CameraStory.NONE, false);

  /** Of a picture by somebody else. */
  static PhotoDetails ofOthers(CameraStory.Place place) {
    return new PhotoDetails(false, new CameraStory(Optional.empty(), "", Optional.of(place)), true);
  }
}
