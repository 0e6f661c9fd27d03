package app.kith.android.welcome;

/**
 * What the first screen shows.
 *
 * @param step what is asked for
 * @param busy whether the server is being asked
 * @param sentence what is said about it
 * @param detail what the sentence names, or ""
 * @param joined whether it is done
 */
record JoinState(Step step, boolean busy, JoinSentence sentence, String detail, boolean joined) {
  /** What is asked for. */
  enum Step {
    LINK,
    /** Who joins: a new account has a name. */
    PERSON
  }

  static JoinState at(Step step) {
    return new JoinState(step, false, JoinSentence.NOTHING, "", false);
  }

  JoinState asking() {
    return new JoinState(step, true, JoinSentence.NOTHING, "", false);
  }

  JoinState saying(JoinSentence next, String about) {
    return new JoinState(step, false, next, about, false);
  }

  JoinState done() {
    return new JoinState(step, true, JoinSentence.NOTHING, "", true);
  }
}
