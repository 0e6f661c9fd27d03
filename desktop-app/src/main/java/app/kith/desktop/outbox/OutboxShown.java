package app.kith.desktop.outbox;

import app.kith.core.feed.PostPicture;
import app.kith.core.outbound.Outbound;
import java.util.List;
import java.util.Optional;

/**
 * The outbox in words.
 *
 * @param waiting what goes out
 * @param sum for example "4 things, 44 MB", or ""
 * @param more what is not listed, or ""
 * @param refused what somebody must decide about
 * @param empty what is said where nothing waits, or ""
 * @param withdrawn what a block took away of one's own words
 */
record OutboxShown(
    List<Line> waiting,
    String sum,
    String more,
    List<Problem> refused,
    String empty,
    List<Withdrawn> withdrawn) {
  OutboxShown {
    waiting = List.copyOf(waiting);
    refused = List.copyOf(refused);
    withdrawn = List.copyOf(withdrawn);
  }

  /** What stands before a thing. */
  record Sign(String icon, String post, Optional<PostPicture> picture) {}

  /**
   * Something that goes out by itself.
   *
   * @param progress 0 to 1; empty where there is nothing to measure
   */
  record Line(Sign sign, String title, String state, Optional<Double> progress) {}

  /**
   * Something that could not be sent.
   *
   * @param what to do something about it
   * @param text what was typed, to be copied; "" where nothing was
   * @param safe what is safe, and from when it is
   */
  record Problem(
      Outbound.NotSent what, Sign sign, String title, String why, String text, String safe) {}

  /** Words of one's own that are with nobody else any more. */
  record Withdrawn(String text, String when) {}
}
