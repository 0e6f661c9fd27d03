package app.kith.core.media.container;

import java.time.Duration;

/**
 * A whole video file, walked to its end. Nothing of it was decoded.
 *
 * @param width pixels from left to right as the video is shown, its rotation applied
 * @param height pixels from top to bottom as the video is shown, its rotation applied
 * @param rotation degrees clockwise that a player turns it by: 0, 90, 180 or 270
 * @param duration how long it lasts, to the millisecond and at least one
 * @param sound whether it has any
 * @param byteLength bytes of the file
 */
public record VideoInfo(
    int width, int height, int rotation, Duration duration, boolean sound, long byteLength) {
  /** The media type of every video that is taken. */
  public static final String MIME = "video/mp4";

  public VideoInfo {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a video of " + width + " x " + height + " pixels");
    }
    if (rotation < 0 || rotation > 270 || rotation % 90 != 0) {
      throw new IllegalArgumentException("a rotation is 0, 90, 180 or 270, not " + rotation);
    }
    if (duration.toMillis() < 1) {
      throw new IllegalArgumentException("a video of " + duration);
    }
  }
}
