package app.kith.desktop.stream;

import app.kith.core.feed.PostPicture;
import app.kith.core.give.GivePicture;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.model.IdSource;
import app.kith.core.stream.FileBytes;
import app.kith.core.stream.OpenVideo;
import app.kith.core.stream.VideoBytes;
import app.kith.desktop.DesktopGraph;
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
    OpenVideo opening = new OpenVideo(device, MediaBounds.of(device.limits()));
    Optional<Path> here = opening.here(video, own);
    VideoBytes bytes = here.isPresent() ? FileBytes.of(here.get()) : opening.away(video);
    return switch (opening.open(bytes)) {
      case OpenVideo.Result.Ready ready -> new Opening.Ready(serve(ready));
      case OpenVideo.Result.Away away -> new Opening.Away();
      case OpenVideo.Result.Broken broken -> new Opening.Broken();
    };
  }

  /** Closes the bytes also where it can't listen. */
  private Opened serve(OpenVideo.Result.Ready video) throws IOException {
    LoopbackVideo serving = listen(video.bytes());
    served.add(serving);
    return new Opened() {
      @Override
      public URI address() {
        return serving.address();
      }

      @Override
      public int rotation() {
        return video.info().rotation();
      }

      @Override
      public void close() throws IOException {
        served.remove(serving);
        serving.close();
      }
    };
  }

  private LoopbackVideo listen(VideoBytes bytes) throws IOException {
    boolean listens = false;
    try {
      LoopbackVideo serving = new LoopbackVideo(bytes, ids);
      listens = true;
      return serving;
    } finally {
      if (!listens) {
        bytes.close();
      }
    }
  }

  @Override
  public Copy copy(PostPicture video, String name) throws IOException {
    TemporaryFolder folder = TemporaryFolder.create("kith-video");
    lent.add(folder);
    Path file = folder.path().resolve(name);
    return switch (new GivePicture(device, device.posts())
        .give(video.picture().id(), GivePicture.ORIGINAL, file)) {
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
