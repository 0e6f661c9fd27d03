package app.kith.core.sync;

/**
 * What one engine has done since it was made.
 *
 * @param pushed mutations answered by the server
 * @param pulled changes and snapshot rows taken in
 * @param uploaded originals verified
 * @param downloaded pictures fetched
 */
public record SyncReport(long pushed, long pulled, long uploaded, long downloaded) {
  public static final SyncReport NOTHING = new SyncReport(0, 0, 0, 0);

  SyncReport morePushed(long count) {
    return new SyncReport(pushed + count, pulled, uploaded, downloaded);
  }

  SyncReport morePulled(long count) {
    return new SyncReport(pushed, pulled + count, uploaded, downloaded);
  }

  SyncReport oneMoreUploaded() {
    return new SyncReport(pushed, pulled, uploaded + 1, downloaded);
  }

  SyncReport oneMoreDownloaded() {
    return new SyncReport(pushed, pulled, uploaded, downloaded + 1);
  }
}
