package app.kith.desktop.compose;

import app.kith.core.media.ContainerWalk;
import app.kith.core.media.MediaSource;
import app.kith.core.media.PosterMaker;
import app.kith.core.media.Walk;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.media.container.VideoInfo;
import app.kith.core.picture.PictureFiles;
import app.kith.core.picture.Wanted;
import app.kith.desktop.platform.TemporaryFolder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pictures of a draft for those who show pictures: each lies where its file is. */
public final class DraftFiles implements PictureFiles, Closeable {
  /** Stands where pictures of posts name theirs. */
  static final String DRAFT = "draft";

  private final PosterMaker posters;
  private final Map<Path, Optional<Path>> drawn = new HashMap<>();
  private @Nullable TemporaryFolder folder;

  /** Draws nothing yet. */
  public DraftFiles(PosterMaker posters) {
    this.posters = posters;
  }

  @Override
  public Optional<Path> here(Wanted wanted) throws IOException {
    Path file = Path.of(wanted.picture().sha256());
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    return wanted.picture().picture().isVideo() ? poster(file) : Optional.of(file);
  }

  /** Drawn once for all sizes; a tile goes without where none can be. */
  private synchronized Optional<Path> poster(Path video) throws IOException {
    Optional<Path> known = drawn.get(video);
    if (known != null) {
      return known;
    }
    Optional<byte[]> jpeg =
        ContainerWalk.walk(MediaSource.of(video), MediaBounds.STANDARD)
                instanceof Walk.Video(VideoInfo info)
            ? posters.poster(video, info)
            : Optional.empty();
    Optional<Path> poster = Optional.empty();
    if (jpeg.isPresent()) {
      if (folder == null) {
        folder = TemporaryFolder.create("kith-draft");
      }
      poster = Optional.of(folder.path().resolve(drawn.size() + ".jpg"));
      Files.write(poster.get(), jpeg.get());
    }
    drawn.put(video, poster);
    return poster;
  }

  @Override
  public synchronized void close() throws IOException {
    if (folder != null) {
      folder.close();
      folder = null;
    }
  }

  /** Nobody else has it. */
  @Override
  public Optional<Path> fetch(Wanted wanted) {
    return Optional.empty();
  }
}
