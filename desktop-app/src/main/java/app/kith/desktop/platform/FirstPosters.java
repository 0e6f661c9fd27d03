package app.kith.desktop.platform;

import app.kith.core.media.PosterMaker;
import app.kith.core.media.container.VideoInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks one poster maker after the other, until one can. */
public final class FirstPosters implements PosterMaker {
  private final List<PosterMaker> makers;

  public FirstPosters(PosterMaker... makers) {
    this.makers = List.of(makers);
  }

  @Override
  public Optional<byte[]> poster(Path video, VideoInfo info) throws IOException {
    for (PosterMaker maker : makers) {
      Optional<byte[]> poster = maker.poster(video, info);
      if (poster.isPresent()) {
        return poster;
      }
    }
    return Optional.empty();
  }
}
