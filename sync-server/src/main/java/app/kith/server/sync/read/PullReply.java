package app.kith.server.sync.read;

import app.kith.core.wire.Page;

/** The answer to a pull. */
public sealed interface PullReply {
  /**
   * @param acknowledges the sequence that the asking device has passed, with what it settled
   */
  record Pulled(Page page, long acknowledges) implements PullReply {}

  /** The cursor was not made by this server: a program's fault, no history to go on from. */
  record BadCursor() implements PullReply {}
}
