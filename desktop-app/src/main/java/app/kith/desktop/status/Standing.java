package app.kith.desktop.status;

/**
 * What is known of how this device stands.
 *
 * @param signedOut the server does not know this device any more
 * @param online the server answered last
 * @param settled nothing is left to fetch
 * @param waiting how much waits to be everybody's
 * @param refused how much lies in the "not sent" drawer
 */
public record Standing(
    boolean signedOut, boolean online, boolean settled, int waiting, int refused) {
  /** Before anything is known. */
  public static final Standing UNKNOWN = new Standing(false, true, false, 0, 0);

  public Standing withOnline(boolean now) {
    return new Standing(signedOut, now, settled, waiting, refused);
  }

  public Standing withSettled(boolean now) {
    return new Standing(signedOut, online, now, waiting, refused);
  }

  public Standing withCounts(int nowWaiting, int nowRefused) {
    return new Standing(signedOut, online, settled, nowWaiting, nowRefused);
  }

  public Standing withSignedOut() {
    return new Standing(true, online, settled, waiting, refused);
  }
}
