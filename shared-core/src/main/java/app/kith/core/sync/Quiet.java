package app.kith.core.sync;

import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.store.LocalStore;
import app.kith.core.store.StoredRow;
import app.kith.core.sync.media.UploadBlobs;
import java.io.IOException;
import java.util.Set;

/**
 * Whether a device has come to rest: nothing waits to be sent, nothing is being paged, and its own
 * posts are published. What the server had before that was read too early to be the last word.
 */
final class Quiet {
  private final LocalStore base;
  private final OutboxStore store;
  private final UploadBlobs uploads;
  private final TakeSnapshot snapshot;
  private final BackfillStreams backfill;
  private boolean before;

  Quiet(
      LocalStore base,
      OutboxStore store,
      UploadBlobs uploads,
      TakeSnapshot snapshot,
      BackfillStreams backfill) {
    this.base = base;
    this.store = store;
    this.uploads = uploads;
    this.snapshot = snapshot;
    this.backfill = backfill;
  }

  /** Whether it is quiet but for these posts, which may wait to be published. */
  boolean is(Set<String> butPosts) throws IOException {
    return store.read(OutboxReader::count) == 0
        && !uploads.isOpen()
        && !snapshot.isOpen()
        && !backfill.isOpen()
        && !isWaitingFor(butPosts);
  }

  private boolean isWaitingFor(Set<String> butPosts) throws IOException {
    return base.read(reader -> {
      for (StoredRow post : reader.waiting()) {
        if (!butPosts.contains(post.entity())) {
          return true;
        }
      }
      return false;
    });
  }

  /** Whether it has become so just now, and the log has to be read once more. */
  boolean hasBegun(boolean now) {
    boolean begun = now && !before;
    before = now;
    return begun;
  }
}
