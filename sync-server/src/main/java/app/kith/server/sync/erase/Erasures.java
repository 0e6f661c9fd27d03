package app.kith.server.sync.erase;

import app.kith.core.model.BlobId;
import app.kith.server.sync.commit.CommitQueue;
import app.kith.server.sync.state.SharedCopy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What is decided about blobs that may have to go; each fails as {@link CommitQueue} says. */
public final class Erasures {
  private final CommitQueue queue;

  public Erasures(CommitQueue queue) {
    this.queue = queue;
  }

  /** Has the blobs looked at after this time, and erased where they are nobody's then. */
  public CompletableFuture<Boolean> lookAt(Set<BlobId> blobs, Duration after) {
    return queue.submit(new LookAt(blobs, after));
  }

  /** Notes that a copy of an original is about to be stored. */
  public CompletableFuture<Boolean> derived(BlobId original, BlobId shared) {
    return queue.submit(new Derived(new SharedCopy(original, shared)));
  }

  /** Notes which copies, and no others, can be made of an original. */
  public CompletableFuture<Boolean> derivable(BlobId original, Set<BlobId> copies) {
    return queue.submit(new Derivable(original, copies));
  }

  /** Looks at the blobs now; gives those that are nobody's. */
  public CompletableFuture<Set<BlobId>> release(Set<BlobId> blobs) {
    return queue.submit(new Release(blobs));
  }

  /** Notes that the blobs' bytes are gone. */
  public CompletableFuture<Boolean> erased(Set<BlobId> blobs) {
    return queue.submit(new Erased(blobs));
  }
}
