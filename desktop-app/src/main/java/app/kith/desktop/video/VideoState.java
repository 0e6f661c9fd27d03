package app.kith.desktop.video;

import java.time.Duration;

/**
 * How playing goes.
 *
 * @param phase of it
 * @param at where it is
 * @param length of the whole
 * @param muted whether it is silent
 * @param sentence what is to be said, or ""
 * @param elsewhere whether another program may do better
 */
public record VideoState(
    Phase phase, Duration at, Duration length, boolean muted, String sentence, boolean elsewhere) {
  /** No video is looked at. */
  static final VideoState NONE =
      new VideoState(Phase.NONE, Duration.ZERO, Duration.ZERO, false, "", false);

  /** Where a video is between its still picture and its end. */
  public enum Phase {
    /** It is none. */
    NONE,
    /** Its poster is shown; nobody has started it. */
    STILL,
    OPENING,
    PLAYING,
    PAUSED,
    /** Played as far as its bytes are here; it goes on by itself. */
    STALLED,
    ENDED,
    /** It can't be played here. */
    TROUBLE
  }

  /** Whether a player has it, so that one can move in it. */
  public boolean isStarted() {
    return switch (phase) {
      case PLAYING, PAUSED, STALLED, ENDED -> true;
      case NONE, STILL, OPENING, TROUBLE -> false;
    };
  }

  /** Whether its pictures are to be seen rather than its poster. */
  public boolean isMoving() {
    return isStarted() && phase != Phase.ENDED;
  }

  VideoState in(Phase now, String says) {
    return new VideoState(now, at, length, muted, says, false);
  }

  VideoState at(Duration now) {
    return new VideoState(phase, now, length, muted, sentence, elsewhere);
  }

  VideoState muted(boolean now) {
    return new VideoState(phase, at, length, now, sentence, elsewhere);
  }

  VideoState trouble(String says, boolean other) {
    return new VideoState(Phase.TROUBLE, at, length, muted, says, other);
  }
}
