package app.kith.core.story;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What a camera writes beside a picture.
 *
 * @param taken by the camera's clock
 * @param camera its maker and model, or ""
 * @param place where it was
 */
public record CameraStory(Optional<LocalDateTime> taken, String camera, Optional<Place> place) {
  /** A camera that wrote nothing, or none of its file. */
  public static final CameraStory NONE = new CameraStory(Optional.empty(), "", Optional.empty());

  /** Degrees north and east. */
  public record Place(double north, double east) {}
}
