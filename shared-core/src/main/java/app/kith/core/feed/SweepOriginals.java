package app.kith.core.feed;

import app.kith.core.clock.DeviceClock;
import app.kith.core.media.OriginalsFolder;
import app.kith.core.model.BlobId;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.outbox.Upload;
import app.kith.core.store.LocalStore;
import app.kith.core.sync.media.EraseGone;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Finds originals that may have no post any more: copies that a post left which was killed midway,
 * and those that could not be sent. {@link EraseGone} then looks who names them, as the next sync
 * begins. Only who holds the home's sync lock may run it.
 *
 * <p>{@link PublishPost} names its files inside the transaction that writes the post, and they are
 * judged inside one too, so a post that is being made beside this is either not named yet or
 * written.
 */
public final class SweepOriginals {
  /** Longer than any post takes to be made; a file without a name tells nothing but its age. */
  private static final Duration MAKING = Duration.ofDays(1);

  private final OriginalsFolder originals;
  private final OutboxStore outbox;
  private final LocalStore base;
  private final DeviceClock clock;

  public SweepOriginals(
      OriginalsFolder originals, OutboxStore outbox, LocalStore base, DeviceClock clock) {
    this.originals = originals;
    this.outbox = outbox;
    this.base = base;
    this.clock = clock;
  }

  public void call() throws IOException {
    originals.discardOlder(Instant.ofEpochMilli(clock.read().wall()).minus(MAKING));
    // As a rule there are none, and nothing has to be locked or searched.
    if (!outbox.read(this::suspects).isEmpty()) {
      base.write(writer -> {
        writer.setErasing(true);
        return true;
      });
    }
  }

  /** Files that were never to be sent, and what could not be. */
  private Set<BlobId> suspects(OutboxReader reader) throws IOException {
    Set<BlobId> suspects = originals.kept();
    for (Upload upload : reader.uploads()) {
      if (upload.problem() == null) {
        suspects.remove(new BlobId(upload.blob()));
      } else {
        suspects.add(new BlobId(upload.blob()));
      }
    }
    return suspects;
  }
}
