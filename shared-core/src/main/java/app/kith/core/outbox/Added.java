package app.kith.core.outbox;

import java.util.Locale;

/** What became of something that a person wanted to do on this device. */
public sealed interface Added {
  /** It is kept, forced to disk, and will be sent. */
  record Kept(long key) implements Added {}

  /**
   * It was not kept.
   *
   * @param code for programs
   * @param sentence one line for people that says what to do
   */
  record Refused(String code, String sentence) implements Added {
    public Refused(Cause cause, String sentence) {
      this(cause.code(), sentence);
    }
  }

  /** What this device refuses by itself, beside {@link app.kith.core.mutation.Rejection}. */
  enum Cause {
    NOT_YOURS,
    NO_SUCH_POST,
    NO_SUCH_COMMENT,
    NO_SUCH_PERSON,
    YOURSELF,
    PARTED,
    NO_DEVICE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
