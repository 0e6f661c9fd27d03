package app.kith.server.sync;

/**
 * Naive variants that the simulator plants to show that it would find them. A server is built with
 * none.
 */
public enum Planted {
  /**
   * A pull's cursor is the head as it is when the page is handed out, not the one its rows were
   * read with: what was committed in between is skipped for ever.
   */
  NAIVE_CURSOR,
  /** Answers go out, and readers see, what is committed but not yet on the disk. */
  ANSWER_BEFORE_FORCE
}
