package app.kith.server.media;

import app.kith.core.media.MediaSource;
import app.kith.core.media.MetadataStrip;
import app.kith.core.media.Refused;
import app.kith.core.media.Strip;
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
import app.kith.server.sync.state.Possession;
import app.kith.server.sync.state.Tables;
import app.kith.server.sync.state.WaitingPost;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * An original has come, whole: derives the shared copy by the same function as the device, keeps
 * it, asks for its renditions, and tells the committer, which publishes what waited for it.
 *
 * <p>The copy is held until then, as its original is by the upload.
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
  }

  @Override
  public void delivered(AccountId account, BlobId original, long bytes) throws IOException {
    Path copy = staging.newDraft();
    try {
      switch (strip(original, copy)) {
        case Strip.Stripped stripped -> keep(account, original, stripped.copy().id(), copy);
        // Nobody's shared copy: a post that names it waits for ever, and says so.
        case Refused refused -> tell(account, Set.of(original));
      }
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private void keep(AccountId account, BlobId original, BlobId shared, Path copy)
      throws IOException {
    try (BlobHolds.Hold hold = holds.share(shared)) {
      if (!shared.equals(original)) {
        Waiting.on(erasures.derived(original, shared));
        blobs.put(hold.blob(), copy);
      }
      if (!types.isVideo(shared)) {
        renditions.ask(shared);
      }
      Set<BlobId> delivered = new LinkedHashSet<>();
      delivered.add(original);
      delivered.add(shared);
      tell(account, delivered);
    }
  }

  private void tell(AccountId account, Set<BlobId> delivered) throws IOException {
    Waiting.on(sync.delivered(account, delivered));
  }

  @Override
  public void abandoned(BlobId blob) throws IOException {
    Waiting.on(erasures.lookAt(Set.of(blob), Duration.ZERO));
  }

  @Override
  public boolean isMisnamed(AccountId account, BlobId original) throws IOException {
    return log.read(view -> {
      List<PostId> waiting =
          view.where(Tables.WAITING_OF, List.of(account)).stream().map(WaitingPost::post).toList();
      List<Possession.Key> needed =
          view.where(Tables.MEDIA_OF, waiting).stream()
              .filter(medium -> medium.original().equals(original))
              .map(medium -> new Possession.Key(account, medium.shared()))
              .distinct()
              .toList();
      Possession.Key whole = new Possession.Key(account, original);
      // Original and derived copy are delivered and let go together, so what is missing beside the
      // original never comes.
      return view.find(Tables.POSSESSIONS, List.of(whole)).containsKey(whole)
          && !view.find(Tables.POSSESSIONS, needed).keySet().containsAll(needed);
    });
  }

  private Strip strip(BlobId original, Path copy) throws IOException {
    OptionalLong size = blobs.size(original);
    MediaSource source = () -> blobs.open(original, 0, size.orElse(0));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy))) {
      return MetadataStrip.strip(source, out);
    }
  }
}
