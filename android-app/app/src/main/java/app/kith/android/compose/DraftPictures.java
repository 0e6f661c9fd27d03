package app.kith.android.compose;

import app.kith.core.home.DurableFiles;
import app.kith.core.media.ContainerWalk;
import app.kith.core.media.MediaSource;
import app.kith.core.media.PosterMaker;
import app.kith.core.media.Walk;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.picture.PictureFiles;
import app.kith.core.picture.Wanted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The pictures of the draft for those who show pictures: each lies where its file is. */
final class DraftPictures implements PictureFiles {
  private final PosterMaker posters;
  private final Path cache;
  private final Map<Path, Optional<Path>> drawn = new HashMap<>();

  /**
   * Draws nothing yet.
   *
   * @param cache where posters are kept; the system may empty it
   */
  DraftPictures(PosterMaker posters, Path cache) {
    this.posters = posters;
    this.cache = cache;
  }

  @Override
  public Optional<Path> here(Wanted wanted) throws IOException {
    Path file = Paths.get(wanted.picture().sha256());
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    return wanted.picture().picture().isVideo() ? poster(file) : Optional.of(file);
  }

  /** Drawn once for all sizes; a tile goes without where none can be. */
  private synchronized Optional<Path> poster(Path video) throws IOException {
    Optional<Path> known = drawn.get(video);
    if (known != null && (!known.isPresent() || Files.exists(known.get()))) {
      return known;
    }
    Optional<byte[]> jpeg =
        ContainerWalk.walk(MediaSource.of(video), MediaBounds.STANDARD) instanceof Walk.Video walked
            ? posters.poster(video, walked.info())
            : Optional.empty();
    Optional<Path> poster = Optional.empty();
    if (jpeg.isPresent()) {
      DurableFiles.createFolders(cache);
      poster = Optional.of(cache.resolve(video.getFileName() + ".jpg"));
      Files.write(poster.get(), jpeg.get());
    }
    drawn.put(video, poster);
    return poster;
  }

  /** Nobody else has it. */
  @Override
  public Optional<Path> fetch(Wanted wanted) {
    return Optional.empty();
  }
}
