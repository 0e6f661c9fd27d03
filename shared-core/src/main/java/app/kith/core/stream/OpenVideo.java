package app.kith.core.stream;

import app.kith.core.feed.PostPicture;
import app.kith.core.loop.SyncedDevice;
import app.kith.core.media.ContainerWalk;
import app.kith.core.media.Refused;
import app.kith.core.media.Walk;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.media.container.VideoInfo;
import app.kith.core.model.BlobId;
import app.kith.core.store.CachedMedia;
import app.kith.core.sync.exchange.Transport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens a device's videos for players, each after a look at its structure. */
public final class OpenVideo {
  private static final String ORIGINAL = "original";

  private final SyncedDevice device;
  private final MediaBounds bounds;

  public OpenVideo(SyncedDevice device, MediaBounds bounds) {
    this.device = device;
    this.bounds = bounds;
  }

  /** What came of it. */
  public sealed interface Result {
    /** A player can have these bytes; who plays closes them. */
    record Ready(VideoBytes bytes, VideoInfo info) implements Result {}

    /**
     * It is not here, and the community's computer can't be reached or does not give it.
     *
     * @param wrongServer whether something else answers in that computer's place
     */
    record Away(boolean wrongServer) implements Result {}

    /** Its structure is not that of a video; no player gets it. */
    record Broken() implements Result {}
  }

  /**
   * The whole video on this device: one's own original, or a copy that was fetched.
   *
   * @param own whether this device's user posted it
   */
  public Optional<Path> here(PostPicture video, boolean own) throws IOException {
    Optional<Path> original = own ? original(video) : Optional.empty();
    return original.isPresent() ? original : cached(video);
  }

  /** Its bytes at the community's computer; asks nothing yet. */
  public VideoBytes away(PostPicture video) throws IOException {
    return new ServerBytes(device.server(), video.picture().id(), video.bytes());
  }

  /** Walks a video; its bytes are closed where no player gets them. */
  public Result open(VideoBytes bytes) throws IOException {
    boolean serves = false;
    try {
      Result result =
          switch (ContainerWalk.walk(new HollowVideo(bytes), bounds)) {
            case Walk.Video video -> new Result.Ready(bytes, video.info());
            case Walk.Found picture -> new Result.Broken();
            case Refused refused -> new Result.Broken();
          };
      serves = result instanceof Result.Ready;
      return result;
    } catch (AwayException e) {
      return new Result.Away(e.isWrongServer());
    } catch (Transport.RefusedException e) {
      return new Result.Away(false);
    } finally {
      if (!serves) {
        bytes.close();
      }
    }
  }

  private Optional<Path> original(PostPicture video) {
    return Optional.of(new BlobId(video.sha256()))
        .filter(device.originals()::has)
        .map(device.originals()::path);
  }

  private Optional<Path> cached(PostPicture video) throws IOException {
    String media = video.picture().id();
    Optional<CachedMedia> kept = device.base().read(reader -> reader.cachedMedia(media, ORIGINAL));
    return kept.map(CachedMedia::sha256)
        .filter(video.sha256()::equals)
        .filter(device.cache()::has)
        .map(device.cache()::path);
  }
}
