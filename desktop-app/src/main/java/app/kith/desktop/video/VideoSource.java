package app.kith.desktop.video;

import app.kith.core.feed.PostPicture;
import app.kith.core.give.GivePicture;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** What playing needs of a device; all of it may wait for a disk or a network. */
public interface VideoSource {
  /** Makes a video ready for a player. */
  Opening open(PostPicture video, boolean own) throws IOException;

  /** Writes a video to a file of this name for another program. */
  Copy copy(PostPicture video, String name) throws IOException;

  /** What came of it. */
  sealed interface Opening {
    /** A player can have it, until it is closed. */
    record Ready(Opened video) implements Opening {}

    /** It is not here, and the community's computer can't be reached or does not give it. */
    record Away() implements Opening {}

    /** Its structure is not that of a video; no player gets it. */
    record Broken() implements Opening {}
  }

  /** A video that a player can have. */
  interface Opened extends Closeable {
    /** Where. */
    URI address();

    /** Degrees clockwise by which its pictures are to be turned. */
    int rotation();
  }

  /** What came of copying. */
  sealed interface Copy {
    /** The file is whole. */
    record Made(Path file) implements Copy {}

    /** There is none. */
    record Refused(GivePicture.Result.Refused why) implements Copy {}
  }
}
