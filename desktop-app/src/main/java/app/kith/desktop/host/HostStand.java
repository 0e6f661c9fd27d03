package app.kith.desktop.host;

/** How the community that lives here stands. */
sealed interface HostStand {
  /** It is there for its devices. */
  record Serving(HostFacts facts) implements HostStand {}

  /**
   * It could not be opened.
   *
   * @param code of the server's refusal, or ""
   * @param sentence why, and what to do
   */
  record Down(Why why, String code, String sentence) implements HostStand {
    Down(Why why, String sentence) {
      this(why, "", sentence);
    }
  }

  /** Why it is not there. */
  enum Why {
    /** The sentence is the number of the port that another program has. */
    PORT_TAKEN,
    OTHER
  }
}
