package app.kith.desktop.stream;

import app.kith.core.feed.PostPicture;
import app.kith.core.media.ContainerWalk;
import app.kith.core.media.Refused;
import app.kith.core.media.Walk;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.media.container.VideoInfo;
import app.kith.core.model.BlobId;
import app.kith.core.model.IdSource;
import app.kith.core.store.CachedMedia;
import app.kith.core.sync.exchange.Transport;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.media.GivePicture;
import app.kith.desktop.platform.TemporaryFolder;
import app.kith.desktop.video.VideoSource;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The videos of a device. Used on one thread. */
public final class DeviceVideos implements VideoSource, Closeable {
  private final DesktopGraph device;
  private final IdSource ids = IdSource.secure();
  private final Set<LoopbackVideo> served = ConcurrentHashMap.newKeySet();
  private final List<TemporaryFolder> lent = new CopyOnWriteArrayList<>();

  public DeviceVideos(DesktopGraph device) {
    this.device = device;
  }

  @Override
  public Opening open(PostPicture video, boolean own) throws IOException {
    VideoBytes bytes = bytes(video, own);
    boolean serves = false;
    try {
      Walk walk = ContainerWalk.walk(new HollowVideo(bytes), MediaBounds.of(device.limits()));
      Opening opening =
          switch (walk) {
            case Walk.Video(VideoInfo info) -> new Opening.Ready(serve(bytes, info));
            case Walk.Found picture -> new Opening.Broken();
            case Refused refused -> new Opening.Broken();
          };
      serves = opening instanceof Opening.Ready;
      return opening;
    } catch (AwayException | Transport.RefusedException e) {
      return new Opening.Away();
    } finally {
      if (!serves) {
        bytes.close();
      }
    }
  }

  private VideoBytes bytes(PostPicture video, boolean own) throws IOException {
    Optional<Path> here = own ? original(video) : Optional.empty();
    if (here.isEmpty()) {
      here = cached(video);
    }
    return here.isPresent()
        ? FileBytes.of(here.get())
        : new ServerBytes(device.server(), video.picture().id(), video.bytes());
  }

  private Optional<Path> original(PostPicture video) {
    return Optional.of(new BlobId(video.sha256()))
        .filter(device.originals()::has)
        .map(device.originals()::path);
  }

  private Optional<Path> cached(PostPicture video) throws IOException {
    String media = video.picture().id();
    Optional<CachedMedia> kept =
        device.base().read(reader -> reader.cachedMedia(media, GivePicture.ORIGINAL));
    return kept.map(CachedMedia::sha256)
        .filter(video.sha256()::equals)
        .filter(device.cache()::has)
        .map(device.cache()::path);
  }

  private Opened serve(VideoBytes bytes, VideoInfo info) throws IOException {
    LoopbackVideo serving = new LoopbackVideo(bytes, ids);
    served.add(serving);
    return new Opened() {
      @Override
      public URI address() {
        return serving.address();
      }

      @Override
      public int rotation() {
        return info.rotation();
      }

      @Override
      public void close() throws IOException {
        served.remove(serving);
        serving.close();
      }
    };
  }

  @Override
  public Copy copy(PostPicture video, String name) throws IOException {
    TemporaryFolder folder = TemporaryFolder.create("kith-video");
    lent.add(folder);
    Path file = folder.path().resolve(name);
    return switch (new GivePicture(device).give(video.picture().id(), GivePicture.ORIGINAL, file)) {
      case GivePicture.Result.Given given -> new Copy.Made(file);
      case GivePicture.Result.Refused refused -> new Copy.Refused(refused);
    };
  }

  /** Ends what still plays, and takes back what was lent to other programs. */
  @Override
  public void close() throws IOException {
    for (LoopbackVideo serving : served) {
      serving.close();
    }
    for (TemporaryFolder folder : lent) {
      folder.close();
    }
  }
}
