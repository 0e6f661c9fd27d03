package app.kith.core.picture;

import app.kith.core.feed.PostPicture;
import app.kith.core.loop.SyncedDevice;
import app.kith.core.model.BlobId;
import app.kith.core.store.CachedMedia;
import app.kith.core.sync.exchange.SyncReply;
import app.kith.core.sync.exchange.SyncRequest;
import app.kith.core.sync.exchange.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The pictures of a device: own originals, what a sync brought, what is fetched when wanted. */
public final class DevicePictures implements PictureFiles {
  private static final String ORIGINAL = "original";
  private static final List<String> SIZES = List.of("256", "1024", "2048");

  private final SyncedDevice device;
  private final Transport transport;

  /**
   * Asks nothing yet.
   *
   * @param transport by which pictures are fetched
   */
  public DevicePictures(SyncedDevice device, Transport transport) {
    this.device = device;
    this.transport = transport;
  }

  @Override
  public Optional<Path> here(Wanted wanted) throws IOException {
    for (String size : sizes(wanted)) {
      Optional<Path> copy = cached(wanted.media(), size);
      if (copy.isPresent()) {
        return copy;
      }
    }
    return wanted.own() ? original(wanted.picture()) : Optional.empty();
  }

  /** Sizes that will do, the best first: what a sync brings is better shown now than later. */
  private static List<String> sizes(Wanted wanted) {
    if (wanted.isSharp()) {
      return List.of(sharpest(wanted));
    }
    return wanted.side() <= 256 ? SIZES : List.of("1024", "2048");
  }

  private static String sharpest(Wanted wanted) {
    return wanted.isWhole() ? ORIGINAL : "2048";
  }

  private Optional<Path> cached(String media, String size) throws IOException {
    Optional<CachedMedia> copy =
        device
            .base()
            .read(reader -> reader.cachedMedia(media, size))
            .filter(found -> device.cache().has(found.sha256()));
    return copy.map(found -> device.cache().path(found.sha256()));
  }

  private Optional<Path> original(PostPicture picture) {
    return picture
        .still()
        .map(BlobId::new)
        .filter(device.originals()::has)
        .map(device.originals()::path);
  }

  @Override
  public Optional<Path> fetch(Wanted wanted) throws IOException {
    if (!wanted.picture().still().isPresent()) {
      return Optional.empty();
    }
    String size = wanted.isSharp() ? sharpest(wanted) : wanted.side() <= 256 ? "256" : "1024";
    if (!(transport.exchange(new SyncRequest.Download(wanted.post(), wanted.media(), size))
        instanceof SyncReply.Downloaded downloaded)) {
      return Optional.empty();
    }
    CachedMedia copy = downloaded.media();
    if (wanted.isWhole() && !copy.sha256().equals(wanted.picture().sha256())) {
      Files.deleteIfExists(device.cache().path(copy.sha256()));
      return Optional.empty();
    }
    device
        .base()
        .write(writer -> {
          writer.putCachedMedia(copy);
          if (writer.cachedOfNoPost().contains(copy)) {
            // Its post went while it came; the next sync erases it.
            writer.setErasing(true);
          }
          return copy;
        });
    return Optional.of(device.cache().path(copy.sha256()));
  }
}
