package app.kith.core.draft;

import app.kith.core.media.ContainerWalk;
import app.kith.core.media.ImageInfo;
import app.kith.core.media.MediaSource;
import app.kith.core.media.Refused;
import app.kith.core.media.Walk;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.media.container.VideoInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;

/** Tells whether a file is a picture that can be posted, before a decoder sees it. */
public final class LookAtFile {
  private final MediaBounds bounds;

  /** Within these bounds. */
  public LookAtFile(MediaBounds bounds) {
    this.bounds = bounds;
  }

  /** Looks at a file, which may be gone; good ones get an id of their own. */
  public Looked look(Path file) {
    if (Files.notExists(file)) {
      return new Looked.Bad(file, Looked.Why.GONE);
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      return new Looked.Bad(file, Looked.Why.UNREADABLE);
    }
    try {
      return switch (ContainerWalk.walk(MediaSource.of(file), bounds)) {
        case Refused refused -> new Looked.Bad(file, Looked.Why.of(refused.reason()));
        case Walk.Found(ImageInfo info) ->
            good(
                file,
                info.shownWidth(),
                info.shownHeight(),
                info.byteLength(),
                info.header().located(),
                0);
        case Walk.Video(VideoInfo info) ->
            good(
                file,
                info.width(),
                info.height(),
                info.byteLength(),
                false,
                info.duration().toMillis());
      };
    } catch (NoSuchFileException e) {
      return new Looked.Bad(file, Looked.Why.GONE);
    } catch (IOException e) {
      return new Looked.Bad(file, Looked.Why.UNREADABLE);
    }
  }

  private static Looked good(
      Path file, int width, int height, long bytes, boolean located, long millis) {
    String id = UUID.randomUUID().toString();
    return new Looked.Good(new DraftPicture(id, file, "", width, height, bytes, located, millis));
  }
}
