package app.kith.android.status;

import app.kith.core.loop.Progress;
import app.kith.core.loop.Standing;
import java.util.Collection;

/**
 * What the pill says. Where several things hold, the one that a person must do something about
 * comes first.
 *
 * @param kind which sentence
 * @param count the number in it, if any
 */
public record StatusLine(Kind kind, int count) {
  /** Which sentence. */
  public enum Kind {
    SIGNED_OUT,
    STOPPED,
    STRANGER,
    NOT_SENT,
    OFFLINE,
    OFFLINE_WAITING,
    SENT_PERCENT,
    SENDING,
    WAITING,
    CATCHING_UP,
    LOOKING,
    CURRENT;

    boolean isProblem() {
      return this == SIGNED_OUT || this == STOPPED || this == STRANGER || this == NOT_SENT;
    }
  }

  public static StatusLine of(Standing standing, Collection<Progress> uploads) {
    if (standing.trouble().isPresent()) {
      return new StatusLine(standing.isSignedOut() ? Kind.SIGNED_OUT : Kind.STOPPED, 0);
    }
    if (standing.doubted().isPresent()) {
      boolean stranger = standing.doubted().get().why().isStranger();
      return new StatusLine(stranger ? Kind.STRANGER : Kind.STOPPED, 0);
    }
    if (standing.refused() > 0) {
      return new StatusLine(Kind.NOT_SENT, standing.refused());
    }
    int waiting = standing.waiting();
    return switch (standing.link()) {
      case OFFLINE ->
          waiting == 0
              ? new StatusLine(Kind.OFFLINE, 0)
              : new StatusLine(Kind.OFFLINE_WAITING, waiting);
      case ONLINE -> online(standing, uploads);
      case UNKNOWN ->
          waiting == 0 ? new StatusLine(Kind.LOOKING, 0) : new StatusLine(Kind.WAITING, waiting);
    };
  }

  private static StatusLine online(Standing standing, Collection<Progress> uploads) {
    if (standing.waiting() > 0) {
      int percent = uploads.stream().mapToInt(Progress::percent).max().orElse(0);
      return percent > 0
          ? new StatusLine(Kind.SENT_PERCENT, percent)
          : new StatusLine(Kind.SENDING, standing.waiting());
    }
    return new StatusLine(standing.settled() ? Kind.CURRENT : Kind.CATCHING_UP, 0);
  }
}
