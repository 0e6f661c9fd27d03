package app.kith.core.media;

import app.kith.core.media.container.VideoInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Draws the still picture that stands for a video until it plays; decoding is the platform's, so
 * each app brings its own.
 */
public interface PosterMaker {
  /**
   * Pixels of the longer side that a poster need not exceed: the largest size that is asked for.
   */
  int SIDE = 2_048;

  /**
   * A frame of the video as it is shown, turned upright, as a JPEG, or empty where the platform
   * can't decode the video. What a picture says beside its pixels is stripped from it afterwards.
   *
   * @param video a whole MP4; its name need not tell so
   * @throws IOException where the home can't be written
   */
  Optional<byte[]> poster(Path video, VideoInfo info) throws IOException;

  /** Posts without posters. */
  PosterMaker NONE = (video, info) -> Optional.empty();
}
