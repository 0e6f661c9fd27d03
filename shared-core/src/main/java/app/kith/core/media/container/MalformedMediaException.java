package app.kith.core.media.container;

import java.io.IOException;

/**
 * Ends the walk of a file that is refused. The façade turns it into its sealed result, so it is
 * seen only by who walks a container directly. Its sentence is one line for the user and says what
 * to do next.
 */
public final class MalformedMediaException extends IOException {
  private static final long serialVersionUID = 1L;

  private final RefusalReason reason;
  private final String sentence;

  public MalformedMediaException(RefusalReason reason, String sentence) {
    super(sentence);
    this.reason = reason;
    this.sentence = sentence;
  }

  /** The file ends where bytes must follow. */
  public static MalformedMediaException truncated() {
    return new MalformedMediaException(
        RefusalReason.TRUNCATED,
        "This file is cut off: copy it again from where it came, or choose another.");
  }

  /** The file breaks a rule of its container; {@code what} is a clause without a full stop. */
  public static MalformedMediaException corrupt(String what) {
    return new MalformedMediaException(
        RefusalReason.CORRUPT,
        "This picture file is damaged ("
            + what
            + "): open it in a picture program, save it again and share that.");
  }

  /** The file is of a kind that can't be shared; {@code what} is a clause without a full stop. */
  public static MalformedMediaException unsupported(String what) {
    return new MalformedMediaException(
        RefusalReason.UNSUPPORTED,
        "This picture can't be shared as it is ("
            + what
            + "): open it in a picture program, save it again and share that.");
  }

  /** A video breaks a rule of its container; {@code what} is a clause without a full stop. */
  public static MalformedMediaException corruptVideo(String what) {
    return new MalformedMediaException(
        RefusalReason.CORRUPT,
        "This video file is damaged ("
            + what
            + "): copy it again from where it came, or save it again in a video program.");
  }

  /** A video of a kind that can't be shared; {@code what} is a clause without a full stop. */
  public static MalformedMediaException unsupportedVideo(String what) {
    return new MalformedMediaException(
        RefusalReason.UNSUPPORTED,
        "This video can't be shared as it is ("
            + what
            + "): save it as MP4 with H.264 and AAC and share that.");
  }

  public RefusalReason reason() {
    return reason;
  }

  public String sentence() {
    return sentence;
  }
}
