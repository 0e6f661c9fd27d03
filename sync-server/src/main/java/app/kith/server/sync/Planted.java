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
  ANSWER_BEFORE_FORCE,
  /** A repeat takes effect again. */
  REPEAT_APPLIED,
  /** Numbers alone tell what repeats: chains are not compared. */
  CHAIN_UNCHECKED,
  /** What became of a mutation is told once, in the answer, and not kept. */
  OUTCOME_FORGOTTEN,
  /** A snapshot does not bring what became of the device's mutations. */
  SNAPSHOT_WITHOUT_OUTCOMES,
  /** A page may end between the changes of one mutation. */
  PAGE_SPLITS_A_MUTATION,
  /** Readers of the community audience are not asked whether a block stands. */
  READS_THROUGH_A_BLOCK,
  /** What leaves a stream keeps its words in the log there. */
  WORDS_STAY_IN_THE_OLD_STREAM,
  /** The audience that a writer knew is not compared with the one there is. */
  AUDIENCE_UNCHECKED,
  /** Publishing takes along what was said to fewer people. */
  PUBLISHING_TAKES_ALL,
  /** Narrowing leaves comments and likes where they were. */
  NARROWING_LEAVES_WORDS,
  /** Taking a like back is refused where giving it would be. */
  TAKE_BACK_REFUSED,
  /** A text that lost is kept nowhere. */
  SUPERSEDED_TEXT_DROPPED,
  /** Words that a block takes away are kept nowhere. */
  WITHDRAWN_TEXT_DROPPED
}
