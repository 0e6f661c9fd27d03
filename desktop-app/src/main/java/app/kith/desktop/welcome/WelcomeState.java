package app.kith.desktop.welcome;

/**
 * Where somebody stands who begins.
 *
 * @param step what is asked for
 * @param busy whether the community's computer is being asked
 * @param problem a sentence that says what to do, or ""
 */
public record WelcomeState(Step step, boolean busy, String problem) {
  /** What is asked for. */
  public enum Step {
    LINK,
    /** An invite makes a new member, who has a name. */
    PERSON
  }

  static final WelcomeState START = new WelcomeState(Step.LINK, false, "");

  WelcomeState with(String sentence) {
    return new WelcomeState(step, false, sentence);
  }

  WelcomeState asking() {
    return new WelcomeState(step, true, "");
  }
}
