package app.kith.server;

import app.kith.core.home.DurableFiles;
import app.kith.core.model.BlobId;
import app.kith.server.blob.BlobLocks;
import app.kith.server.blob.BlobStore;
import app.kith.server.blob.FolderBlobStore;
import app.kith.server.blob.FolderLocks;
import app.kith.server.database.Database;
import app.kith.server.database.Dialect;
import app.kith.server.database.postgres.PostgresLine;
import app.kith.server.disk.DiskSpace;
import app.kith.server.home.ServerHome;
import app.kith.server.home.ServerSettings;
import app.kith.server.instance.Belonging;
import app.kith.server.instance.InstanceWatch;
import app.kith.server.instance.SharedFolder;
import app.kith.server.media.NamedBlobs;
import app.kith.server.media.upload.StagingArea;
import app.kith.server.sync.commit.DurableHead;
import app.kith.server.sync.log.ChangeLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a server may have in common with others of its community: the database, and a folder of
 * pictures where one was chosen. Without one, the pictures are in the home.
 */
final class InstanceParts {
  private final Database database;
  private final ServerHome home;
  private final ServerSettings settings;
  private final Optional<SharedFolder> folder;
  private final InstanceWatch.Place place;
  private final Optional<PostgresLine> line;
  private final Belonging belonging;
  private @Nullable InstanceWatch watch;

  /**
   * Takes this server's place at the database.
   *
   * @throws ServerRefusedException where there is none for it
   */
  InstanceParts(OpenParts opened, Database database, ServerHome home, ServerSettings settings)
      throws IOException {
    this.database = database;
    this.home = home;
    this.settings = settings;
    this.folder = folder(settings);
    boolean together = folder.isPresent() && database.dialect() == Dialect.POSTGRESQL;
    this.place = new InstanceWatch.Place(home.instance(), together);
    this.line = InstanceWatch.claim(database, place);
    line.ifPresent(opened::keep);
    this.belonging = new Belonging(database, home, folder, together);
  }

  private static Optional<SharedFolder> folder(ServerSettings settings)
      throws ServerRefusedException {
    if (settings.blobs() == null) {
      return Optional.empty();
    }
    Optional<SharedFolder> folder = SharedFolder.parse(settings.blobs());
    if (folder.isEmpty()) {
      throw new ServerRefusedException(
          "bad_blobs",
          "--blobs takes file:///a/folder, not " + settings.blobs() + ": other stores come later");
    }
    return folder;
  }

  Belonging belonging() {
    return belonging;
  }

  /** This server's name among others of the database. */
  String id() {
    return place.id();
  }

  /**
   * Opens the pictures.
   *
   * @throws ServerRefusedException where they were elsewhere and have not come along
   */
  BlobStore blobs(OpenParts opened) throws IOException {
    BlobStore blobs =
        opened.keep(
            folder.isPresent()
                ? FolderBlobStore.open(
                    folder.get().root(), folder.get().writing(place.id()), DiskSpace.RESERVE)
                : FolderBlobStore.open(home.blobs(), DiskSpace.RESERVE));
    if (!Objects.equals(settings.blobs(), home.settings().blobs())) {
      requireSome(blobs);
    }
    return blobs;
  }

  private void requireSome(BlobStore blobs) throws IOException {
    List<BlobId> named = new NamedBlobs(database).page(NamedBlobs.Reason.POST, "");
    boolean some = named.isEmpty();
    for (BlobId blob : named) {
      some = some || blobs.contains(blob);
    }
    if (!some) {
      throw new ServerRefusedException(
          "no_pictures",
          "there is no picture of this community in the folder of --blobs: copy all of "
              + Optional.ofNullable(home.settings().blobs()).orElse(home.blobs().toString())
              + " into it first");
    }
  }

  BlobLocks locks(OpenParts opened) throws IOException {
    return folder.isPresent()
        ? opened.keep(FolderLocks.open(folder.get().locks()))
        : BlobLocks.NONE;
  }

  StagingArea staging() throws IOException {
    Path uploads = folder.map(SharedFolder::uploads).orElse(home.staging());
    Path drafts = folder.map(shared -> shared.writing(place.id())).orElse(home.staging());
    DurableFiles.createFolders(uploads);
    DurableFiles.createFolders(drafts);
    return new StagingArea(uploads, drafts, new DiskSpace(uploads, DiskSpace.RESERVE));
  }

  /** Begins to watch the other servers, where the database may have some. */
  void watch(
      OpenParts opened,
      ChangeLog log,
      DurableHead durable,
      Supplier<List<String>> own,
      InstantSource clock)
      throws IOException {
    if (line.isPresent()) {
      watch =
          opened.keep(InstanceWatch.start(database, log, durable, place, line.get(), own, clock));
    }
  }

  /** Where devices find the community's servers, this one at these addresses. */
  List<String> addresses(List<String> own) {
    return watch == null ? own : watch.addresses();
  }
}
