package app.kith.android.video;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How playing goes.
 *
 * @param phase of it
 * @param known what is played; empty before it was looked up
 * @param trouble why not, in that phase
 * @param refusal why no copy could be made for another app: core's code and sentence
 * @param muted whether it is silent
 * @param lent a copy that another app can be given, until it was
 */
record VideoShown(
    Phase phase,
    Optional<VideoSource.Known> known,
    Optional<VideoTrouble> trouble,
    Optional<Refusal> refusal,
    boolean muted,
    Optional<Path> lent) {
  /** Where a video is between its poster and its player. */
  enum Phase {
    OPENING,
    /** A player has it. */
    READY,
    /** A copy is being made for another app. */
    COPYING,
    TROUBLE
  }

  /** Why something was refused. */
  record Refusal(String code, String sentence) {}

  static final VideoShown FIRST =
      new VideoShown(
          Phase.OPENING,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty());

  VideoShown in(Phase next) {
    return new VideoShown(next, known, Optional.empty(), Optional.empty(), muted, Optional.empty());
  }

  VideoShown of(VideoSource.Known video) {
    return new VideoShown(phase, Optional.of(video), trouble, refusal, muted, lent);
  }

  VideoShown muted(boolean silent) {
    return new VideoShown(phase, known, trouble, refusal, silent, lent);
  }

  VideoShown in(VideoTrouble why) {
    return new VideoShown(
        Phase.TROUBLE, known, Optional.of(why), Optional.empty(), muted, Optional.empty());
  }

  VideoShown refused(Refusal why) {
    return new VideoShown(phase, known, trouble, Optional.of(why), muted, lent);
  }

  VideoShown lends(Optional<Path> file) {
    return new VideoShown(phase, known, trouble, Optional.empty(), muted, file);
  }
}
