package app.kith.desktop.video;

import app.kith.core.feed.PostPicture;
import java.time.Duration;

/**
 * A video that is looked at.
 *
 * @param picture which
 * @param own whether this device's user posted it
 * @param name what a file of it is called
 */
public record Video(PostPicture picture, boolean own, String name) {
  Duration length() {
    Long millis = picture.picture().duration();
    return millis == null ? Duration.ZERO : Duration.ofMillis(millis);
  }
}
