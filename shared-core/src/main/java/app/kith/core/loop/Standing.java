package app.kith.core.loop;

import app.kith.core.remote.ReachableServer;
import app.kith.core.remote.trust.ServerDoubt;
import app.kith.core.sync.drive.SyncDriver;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of how this device stands.
 *
 * @param link whether the community's computer answers
 * @param offlineSince since when it does not
 * @param doubted who answers in its place, or why it can't be talked to though it answers; only
 *     while offline
 * @param settled nothing is left to fetch
 * @param waiting how much waits to be everybody's
 * @param most how much waited when the present sending began
 * @param refused how much lies in the "not sent" drawer
 * @param trouble why nothing can be sent or fetched any more; empty while it can
 */
public record Standing(
    Link link,
    Optional<Instant> offlineSince,
    Optional<Doubted> doubted,
    boolean settled,
    int waiting,
    int most,
    int refused,
    Optional<Trouble> trouble) {
  /**
   * Why it has ended.
   *
   * @param code as {@link SyncDriver.Result.Stopped} has it
   * @param sentence what to do, for who does not know the code
   */
  public record Trouble(String code, String sentence) {}

  /**
   * Somebody answers to whom nothing is sent; it is asked again and again who that is.
   *
   * @param why what is wrong with the answer
   * @param at the address that was asked, as people write it
   */
  public record Doubted(ServerDoubt why, String at) {
    /** Empty where nobody has answered. */
    static Optional<Doubted> of(ReachableServer.Result.Missed missed) {
      return switch (missed) {
        case ReachableServer.Result.WrongServer wrong ->
            Optional.of(new Doubted(wrong.doubt(), wrong.addresses()));
        case ReachableServer.Result.Unreachable nobody -> Optional.empty();
      };
    }
  }

  /** Whether the community's computer answers. */
  public enum Link {
    /** Nobody has asked yet, or another program of this device does. */
    UNKNOWN,
    ONLINE,
    OFFLINE
  }

  /** Before anything is known. */
  public static final Standing UNKNOWN =
      new Standing(
          Link.UNKNOWN, Optional.empty(), Optional.empty(), false, 0, 0, 0, Optional.empty());

  public Standing online() {
    return new Standing(
        Link.ONLINE, Optional.empty(), Optional.empty(), settled, waiting, most, refused, trouble);
  }

  /** Nobody answers; stays offline since the first moment. */
  public Standing offline(Instant now) {
    Optional<Instant> since = link == Link.OFFLINE ? offlineSince : Optional.of(now);
    return new Standing(
        Link.OFFLINE, since, Optional.empty(), settled, waiting, most, refused, trouble);
  }

  /** The same, offline, where somebody answers all the same. */
  public Standing doubting(Doubted who) {
    return new Standing(
        link, offlineSince, Optional.of(who), settled, waiting, most, refused, trouble);
  }

  public Standing withSettled(boolean now) {
    return new Standing(link, offlineSince, doubted, now, waiting, most, refused, trouble);
  }

  public Standing withCounts(int nowWaiting, int nowRefused) {
    int nowMost = nowWaiting == 0 ? 0 : Math.max(most, nowWaiting);
    return new Standing(
        link, offlineSince, doubted, settled, nowWaiting, nowMost, nowRefused, trouble);
  }

  public Standing stopped(Trouble why) {
    return new Standing(
        link, offlineSince, doubted, settled, waiting, most, refused, Optional.of(why));
  }

  /** Whether the community does not know this device any more. */
  public boolean isSignedOut() {
    return trouble
        .filter(why -> why.code().equals(SyncDriver.Result.Stopped.NO_SUCH_DEVICE))
        .isPresent();
  }
}
