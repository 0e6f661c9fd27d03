package app.kith.server.media;

import app.kith.core.media.Refused;
import app.kith.core.media.Strip;
import app.kith.core.media.container.Keep;
import app.kith.core.model.AccountId;
import app.kith.core.model.BlobId;
import app.kith.core.model.PostId;
import app.kith.server.blob.BlobHolds;
import app.kith.server.blob.BlobStore;
import app.kith.server.http.Waiting;
import app.kith.server.media.rendition.RenditionWorker;
import app.kith.server.media.upload.DeliverySink;
import app.kith.server.media.upload.StagingArea;
import app.kith.server.sync.SyncService;
import app.kith.server.sync.erase.Erasures;
import app.kith.server.sync.log.ChangeLog;
import app.kith.server.sync.log.LogView;
import app.kith.server.sync.state.Medium;
import app.kith.server.sync.state.Possession;
import app.kith.server.sync.state.SharedCopy;
import app.kith.server.sync.state.Tables;
import app.kith.server.sync.state.WaitingPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An original has come, whole: derives the shared copy by the same function as the device, keeps
 * it, asks for its renditions, and tells the committer, which publishes what waited for it.
 *
 * <p>The copy that keeps nothing is made of each original. Any other one, and that one again after
 * it was erased, is made once a post waits for it; which ones may be made at all is found out then
 * and remembered, so that a post which names anything else costs nothing from then on.
 *
 * <p>A copy is held until it is told, as its original is by the upload.
 */
public final class Deliveries implements DeliverySink {
  private final BlobStore blobs;
  private final BlobHolds holds;
  private final StagingArea staging;
  private final RenditionWorker renditions;
  private final Erasures erasures;
  private final SyncService sync;
  private final ChangeLog log;
  private final BlobTypes types;
  private final Derivation derivation;

  /**
   * @param staging where the shared copy is written before it is a blob
   */
  public Deliveries(
      BlobStore blobs,
      BlobHolds holds,
      StagingArea staging,
      RenditionWorker renditions,
      Erasures erasures,
      SyncService sync,
      ChangeLog log) {
    this.blobs = blobs;
    this.holds = holds;
    this.staging = staging;
    this.renditions = renditions;
    this.erasures = erasures;
    this.sync = sync;
    this.log = log;
    this.types = new BlobTypes(blobs);
    this.derivation = new Derivation(blobs);
  }

  @Override
  public void delivered(AccountId account, BlobId original, long bytes) throws IOException {
    Path draft = staging.newDraft();
    try {
      switch (derivation.write(original, Keep.NOTHING, draft)) {
        case Strip.Stripped(var copy) -> deliver(account, original, copy.id(), draft);
        // Nobody's shared copy: a post that names it waits for ever, and says so.
        case Refused refused -> Waiting.on(sync.delivered(account, Set.of(original)));
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private void deliver(AccountId account, BlobId original, BlobId shared, Path draft)
      throws IOException {
    try (BlobHolds.Hold hold = holds.share(shared)) {
      if (!shared.equals(original)) {
        Waiting.on(erasures.derived(original, shared));
        blobs.put(hold.blob(), draft);
      }
      askForSizes(shared);
      Set<BlobId> delivered = new LinkedHashSet<>();
      delivered.add(original);
      delivered.add(shared);
      Waiting.on(sync.delivered(account, delivered));
    }
  }

  private void askForSizes(BlobId shared) throws IOException {
    if (!types.isVideo(shared)) {
      renditions.ask(shared);
    }
  }

  @Override
  public void abandoned(BlobId blob) throws IOException {
    Waiting.on(erasures.lookAt(Set.of(blob), Duration.ZERO));
  }

  @Override
  public boolean completes(AccountId account, BlobId original) throws IOException {
    try (BlobHolds.Hold hold = holds.share(original)) {
      boolean all = true;
      for (BlobId missing : log.read(view -> missing(view, account, hold.blob()))) {
        Optional<Keep> keep = Optional.ofNullable(copies(hold.blob(), missing).get(missing));
        if (keep.isPresent()) {
          make(account, hold.blob(), missing, keep.get());
        }
        all &= keep.isPresent();
      }
      return all;
    }
  }

  /** Copies of an original that is the account's, which posts of it wait for. */
  private static Set<BlobId> missing(LogView view, AccountId account, BlobId original)
      throws IOException {
    Possession.Key whole = new Possession.Key(account, original);
    Set<BlobId> missing = new LinkedHashSet<>();
    if (!view.find(Tables.POSSESSIONS, List.of(whole)).containsKey(whole)) {
      return missing;
    }
    List<PostId> waiting =
        view.where(Tables.WAITING_OF, List.of(account)).stream().map(WaitingPost::post).toList();
    for (Medium medium : view.where(Tables.MEDIA_OF, waiting)) {
      if (medium.original().equals(original)) {
        missing.add(medium.shared());
      }
    }
    List<Possession.Key> there =
        missing.stream().map(shared -> new Possession.Key(account, shared)).toList();
    view.find(Tables.POSSESSIONS, there).keySet().forEach(key -> missing.remove(key.blob()));
    return missing;
  }

  /** What copies there are and what each keeps; none where it is known that this is none. */
  private Map<BlobId, Keep> copies(BlobId original, BlobId named) throws IOException {
    SharedCopy copy = new SharedCopy(original, named);
    boolean known =
        log.read(view -> view.find(Tables.KNOWN, List.of(original)).containsKey(original));
    if (known && !log.read(view -> view.find(Tables.COPIES, List.of(copy)).containsKey(copy))) {
      return Map.of();
    }
    Map<BlobId, Keep> copies = derivation.copies(original);
    if (!known) {
      Waiting.on(erasures.derivable(original, copies.keySet()));
    }
    return copies;
  }

  private void make(AccountId account, BlobId original, BlobId shared, Keep keep)
      throws IOException {
    Path draft = staging.newDraft();
    try (BlobHolds.Hold hold = holds.share(shared)) {
      derivation.write(original, keep, draft);
      blobs.put(hold.blob(), draft);
      askForSizes(shared);
      Waiting.on(sync.copied(account, shared));
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
