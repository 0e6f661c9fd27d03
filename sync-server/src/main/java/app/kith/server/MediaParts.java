package app.kith.server;

import app.kith.core.media.container.MediaBounds;
import app.kith.core.model.IdSource;
import app.kith.core.model.Limits;
import app.kith.server.blob.BlobHolds;
import app.kith.server.blob.BlobLocks;
import app.kith.server.blob.BlobStore;
import app.kith.server.database.Database;
import app.kith.server.http.Authentication;
import app.kith.server.http.Waiting;
import app.kith.server.media.Deliveries;
import app.kith.server.media.MediaLookup;
import app.kith.server.media.MediaRoutes;
import app.kith.server.media.UploadRoutes;
import app.kith.server.media.erase.EraseWorker;
import app.kith.server.media.erase.Eraser;
import app.kith.server.media.render.process.ChildRenderer;
import app.kith.server.media.render.process.PictureRenderer;
import app.kith.server.media.rendition.RenditionJobs;
import app.kith.server.media.rendition.RenditionWorker;
import app.kith.server.media.upload.StagingArea;
import app.kith.server.media.upload.UploadEndings;
import app.kith.server.media.upload.UploadStore;
import app.kith.server.sync.SyncService;
import app.kith.server.sync.erase.Erasures;
import app.kith.server.sync.log.ChangeLog;
import io.helidon.webserver.http.HttpService;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/**
 * How the parts that take, draw and give out pictures are put together, on top of the others.
 *
 * @param instance where pictures and unfinished uploads are, and who else is at them
 * @param serverTime what stamps go by, so that things come due by it
 */
record MediaParts(
    Database database,
    ChangeLog log,
    SyncService sync,
    Erasures erasures,
    BlobStore blobs,
    InstanceParts instance,
    Limits limits,
    InstantSource clock,
    InstantSource serverTime) {
  /**
   * Starts the workers and gives the routes.
   *
   * @param events says when something is to be erased
   */
  List<HttpService> open(OpenParts opened, ServerEvents events, Authentication authentication)
      throws IOException {
    BlobLocks locks = instance.locks(opened);
    BlobHolds holds = new BlobHolds(locks);
    RenditionJobs renditions = renditions(opened, holds);
    RenditionWorker worker = opened.keep(RenditionWorker.start(renditions, clock));
    StagingArea area = instance.staging();
    area.removeDrafts();
    Deliveries deliveries = new Deliveries(blobs, holds, area, worker, erasures, sync, log);
    UploadEndings endings = new UploadEndings(database, area, blobs, holds, deliveries);
    UploadStore uploads =
        new UploadStore(database, area, endings, IdSource.secure(), clock, limits, locks);
    Eraser eraser = new Eraser(database, blobs, holds, renditions, erasures, serverTime);
    EraseWorker erasing = opened.keep(EraseWorker.start(eraser, uploads, clock));
    events.whenErasing(erasing::wake);
    return List.of(
        new UploadRoutes(uploads, authentication, limits.blobBytes()),
        new MediaRoutes(new MediaLookup(log, blobs, renditions), blobs, authentication));
  }

  private RenditionJobs renditions(OpenParts opened, BlobHolds holds) {
    MediaBounds bounds = new MediaBounds(limits.blobBytes(), limits.pixels(), limits.side());
    PictureRenderer renderer = opened.keep(ChildRenderer.orInProcess(bounds));
    return new RenditionJobs(
        database,
        blobs,
        holds,
        renderer,
        (copies, after) -> Waiting.on(erasures.lookAt(copies, after)),
        clock,
        instance.id());
  }
}
