package app.kith.core.outbound;

import app.kith.core.feed.PostPicture;
import app.kith.core.feed.WithdrawnWords;
import app.kith.core.loop.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What the outbox holds.
 *
 * @param waiting in the order in which it goes out; at most {@link OutboundSource#MOST}
 * @param count how much waits in all
 * @param bytes what all waiting originals weigh
 * @param refused what could not be sent, the oldest first
 * @param verified own originals that the community's computer has checked; 0 while anything waits
 * @param withdrawn what a block took away of what was said here, the newest first
 */
public record Outbound(
    List<Waiting> waiting,
    int count,
    long bytes,
    List<NotSent> refused,
    int verified,
    List<WithdrawnWords> withdrawn) {
  private static final int WHOLE = 100;

  public static final Outbound NOTHING =
      new Outbound(
          Collections.emptyList(), 0, 0, Collections.emptyList(), 0, Collections.emptyList());

  public Outbound {
    waiting = Collections.unmodifiableList(new ArrayList<>(waiting));
    refused = Collections.unmodifiableList(new ArrayList<>(refused));
    withdrawn = Collections.unmodifiableList(new ArrayList<>(withdrawn));
  }

  /** How far the pictures of what waits have come. */
  public List<Progress> progress() {
    List<Progress> progress = new ArrayList<>();
    for (Waiting each : waiting) {
      if (each.bytes() > 0) {
        progress.add(new Progress((int) (WHOLE * each.sent() / each.bytes()), ""));
      }
    }
    return progress;
  }

  /** What kind of thing it is. */
  public enum Kind {
    POST,
    TEXT,
    DELETION,
    LIKE,
    UNLIKE,
    COMMENT,
    FOLLOW,
    UNFOLLOW,
    AUDIENCE,
    BLOCK,
    UNBLOCK,
    APPROVE,
    DECLINE,
    PRIVATE,
    OPEN,
    NAME,
    PORTRAIT
  }

  /**
   * A thing as a person knows it.
   *
   * @param kind what it is
   * @param text what was typed, or the text of what it is about
   * @param photos how many pictures it has
   * @param post the post whose picture stands for it
   * @param picture that picture
   */
  public record Thing(
      Kind kind, String text, int photos, String post, Optional<PostPicture> picture) {}

  /**
   * It waits.
   *
   * @param thing what
   * @param sent bytes of its originals that have arrived
   * @param bytes what they weigh
   * @param accepted the post itself is there, its pictures may not be
   */
  public record Waiting(Thing thing, long sent, long bytes, boolean accepted) {}

  /**
   * It could not be sent.
   *
   * @param key of the drawer; 0 where it is a post whose pictures can't be sent
   * @param thing what
   * @param reason why: a {@link app.kith.core.mutation.Rejection}, or an upload's problem where the
   *     key is 0
   * @param written when, by this device's clock
   * @param mayRetry whether the same may go well now
   */
  public record NotSent(long key, Thing thing, String reason, Instant written, boolean mayRetry) {}
}
