package app.kith.server.media;

import app.kith.core.media.MediaSource;
import app.kith.core.media.MetadataStrip;
import app.kith.core.media.Strip;
import app.kith.core.model.AccountId;
import app.kith.core.model.BlobId;
import app.kith.core.model.PostId;
import app.kith.server.blob.BlobStore;
import app.kith.server.database.Database;
import app.kith.server.http.Waiting;
import app.kith.server.media.rendition.RenditionJobs;
import app.kith.server.media.upload.DeliverySink;
import app.kith.server.sync.SyncService;
import app.kith.server.sync.log.ChangeLog;
import app.kith.server.sync.state.Possession;
import app.kith.server.sync.state.Tables;
import app.kith.server.sync.state.WaitingPost;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * An original has come, whole: derives the shared copy by the same function as the device, keeps
 * it, asks for its renditions, and tells the committer, which publishes what waited for it.
 */
public final class Deliveries implements DeliverySink {
  private final BlobStore blobs;
  private final Path staging;
  private final Database database;
  private final RenditionJobs renditions;
  private final Runnable wake;
  private final SyncService sync;
  private final ChangeLog log;

  /**
   * @param staging where the shared copy is written before it is a blob
   * @param wake tells the worker that there is work
   */
  public Deliveries(
      BlobStore blobs,
      Path staging,
      Database database,
      RenditionJobs renditions,
      Runnable wake,
      SyncService sync,
      ChangeLog log) {
    this.blobs = blobs;
    this.staging = staging;
    this.database = database;
    this.renditions = renditions;
    this.wake = wake;
    this.sync = sync;
    this.log = log;
  }

  @Override
  public void delivered(AccountId account, BlobId original, long bytes) throws IOException {
    Set<BlobId> delivered = new LinkedHashSet<>();
    delivered.add(original);
    Path copy = Files.createTempFile(staging, "shared", ".part");
    try {
      if (strip(original, copy) instanceof Strip.Stripped stripped) {
        BlobId shared = stripped.copy().id();
        if (delivered.add(shared)) {
          blobs.put(shared, copy);
        }
        database.write(tx -> {
          renditions.enqueue(tx, shared);
          return shared;
        });
      }
    } finally {
      Files.deleteIfExists(copy);
    }
    // What can't be stripped is nobody's shared copy: a post that names it is told to be misnamed.
    Waiting.on(sync.delivered(account, delivered));
    wake.run();
  }

  @Override
  public boolean isMisnamed(AccountId account, BlobId original) throws IOException {
    return log.read(view -> {
      List<PostId> waiting =
          view.where(Tables.WAITING_OF, List.of(account)).stream().map(WaitingPost::post).toList();
      List<Possession> needed =
          view.where(Tables.MEDIA_OF, waiting).stream()
              .filter(medium -> medium.original().equals(original))
              .map(medium -> new Possession(account, medium.shared()))
              .distinct()
              .toList();
      // Original and derived copy are delivered together, so what is missing now never comes.
      return !view.find(Tables.POSSESSIONS, needed).keySet().containsAll(needed);
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
