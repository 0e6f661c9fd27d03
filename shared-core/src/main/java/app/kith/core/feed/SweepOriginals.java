package app.kith.core.feed;

import app.kith.core.clock.DeviceClock;
import app.kith.core.media.OriginalsFolder;
import app.kith.core.model.BlobId;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.outbox.OutboxWriter;
import app.kith.core.outbox.Upload;
import app.kith.core.store.LocalStore;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoredRow;
import app.kith.core.wire.Row;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Deletes originals that no post has any more: copies that a post left which was killed midway, and
 * those that could not be sent and whose post was deleted. Only who holds the home's sync lock may
 * run it.
 *
 * <p>{@link PublishPost} names its files inside the transaction that writes the post, and here they
 * are judged and deleted inside one too, so a post that is being made beside this is either not
 * named yet or written.
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
    if (outbox.read(this::suspects).isEmpty()) {
      return; // as a rule: nothing has to be locked, and base need not be searched
    }
    Optional<List<String>> confirmed = base.read(SweepOriginals::originalsOf);
    if (confirmed.isPresent()) {
      outbox.write(writer -> delete(writer, confirmed.get()));
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

  /** What base names; empty while it is being fetched, since it then says nothing for good. */
  private static Optional<List<String>> originalsOf(StoreReader base) throws IOException {
    if (base.position().cursor() == null || base.snapshot().isPresent()) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (StoredRow row : base.ofKind(Row.ORIGINALS)) {
      texts.add(String.valueOf(row.row().fixed()));
    }
    return Optional.of(texts);
  }

  private Set<BlobId> delete(OutboxWriter writer, List<String> confirmed) throws IOException {
    List<String> texts = new ArrayList<>(confirmed);
    writer.rows().forEach(row -> texts.add(row.m()));
    writer.drawer().forEach(row -> texts.add(row.m()));
    Set<BlobId> abandoned = suspects(writer);
    abandoned.removeIf(blob -> texts.stream().anyMatch(text -> text.contains(blob.value())));
    for (BlobId blob : abandoned) {
      writer.deleteUpload(blob.value());
      originals.delete(blob);
    }
    return abandoned;
  }
}
