package app.kith.core.outbox;

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
  record Refused(String code, String sentence) implements Added {}
}
