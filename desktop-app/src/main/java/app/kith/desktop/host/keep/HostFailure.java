package app.kith.desktop.host.keep;

import java.io.IOException;

/** Why a community's server can't be had as it was wanted, where Kith itself knows why. */
public final class HostFailure extends IOException {
  private static final long serialVersionUID = 1;

  /** What is the matter; the window has words for each. */
  public enum Why {
    SERVED_ELSEWHERE(
        "another program serves this community: stop that one, and start it from here"),
    NOT_THERE_IN_TIME("it was not there within a minute: try again later"),
    UNSERVED("nobody serves this community: try again in a moment"),
    NO_ANSWER("a program of this system did not answer: try again later");

    private final String sentence;

    Why(String sentence) {
      this.sentence = sentence;
    }
  }

  private final Why why;

  public HostFailure(Why why) {
    super(why.sentence);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
