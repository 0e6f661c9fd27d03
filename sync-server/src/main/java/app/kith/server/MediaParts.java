package app.kith.server;

import app.kith.core.home.DurableFiles;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.model.IdSource;
import app.kith.core.model.Limits;
import app.kith.server.blob.BlobStore;
import app.kith.server.database.Database;
import app.kith.server.disk.DiskSpace;
import app.kith.server.http.Authentication;
import app.kith.server.media.Deliveries;
import app.kith.server.media.MediaLookup;
import app.kith.server.media.MediaRoutes;
import app.kith.server.media.UploadRoutes;
import app.kith.server.media.render.Renderer;
import app.kith.server.media.rendition.RenditionJobs;
import app.kith.server.media.rendition.RenditionWorker;
import app.kith.server.media.upload.StagingArea;
import app.kith.server.media.upload.UploadStore;
import app.kith.server.media.upload.UploadSweeper;
import app.kith.server.sync.SyncService;
import app.kith.server.sync.log.ChangeLog;
import io.helidon.webserver.http.HttpService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * How the parts that take, draw and give out pictures are put together, on top of the others.
 *
 * @param staging the folder of unfinished uploads
 */
record MediaParts(
    Database database,
    ChangeLog log,
    SyncService sync,
    BlobStore blobs,
    Path staging,
    Limits limits,
    InstantSource clock) {
  private static final Duration UPLOAD_SWEEPS = Duration.ofHours(1);

  /** Starts the workers and gives the routes. */
  List<HttpService> open(OpenParts opened, Authentication authentication) throws IOException {
    DurableFiles.createFolders(staging);
    Renderer renderer =
        new Renderer(new MediaBounds(limits.blobBytes(), limits.pixels(), limits.side()));
    RenditionJobs renditions = new RenditionJobs(database, blobs, renderer, clock);
    RenditionWorker worker = opened.keep(RenditionWorker.start(renditions, clock));
    Deliveries deliveries =
        new Deliveries(blobs, staging, database, renditions, worker::wake, sync, log);
    StagingArea area = new StagingArea(staging, new DiskSpace(staging, DiskSpace.RESERVE));
    UploadStore uploads =
        new UploadStore(database, area, blobs, deliveries, IdSource.secure(), clock, limits);
    opened.keep(UploadSweeper.start(uploads, clock, UPLOAD_SWEEPS));
    return List.of(
        new UploadRoutes(uploads, authentication, limits.blobBytes()),
        new MediaRoutes(new MediaLookup(log, blobs, renditions), blobs, authentication));
  }
}
