package app.kith.core.feed;

import app.kith.core.media.ContainerWalk;
import app.kith.core.media.ImageInfo;
import app.kith.core.media.MediaSource;
import app.kith.core.media.MetadataStrip;
import app.kith.core.media.OriginalsFolder;
import app.kith.core.media.Placeholders;
import app.kith.core.media.PosterMaker;
import app.kith.core.media.Strip;
import app.kith.core.media.Walk;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.media.container.VideoInfo;
import app.kith.core.mutation.Picture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has a video's poster drawn and puts it into the home, as a picture of its own. */
final class DrawPoster {
  private final OriginalsFolder originals;
  private final Placeholders placeholders;
  private final PosterMaker maker;
  private final MediaBounds bounds;

  DrawPoster(
      OriginalsFolder originals, Placeholders placeholders, PosterMaker maker, MediaBounds bounds) {
    this.originals = originals;
    this.placeholders = placeholders;
    this.maker = maker;
    this.bounds = bounds;
  }

  /** A poster in the home. */
  record Drawn(OriginalsFolder.Draft draft, Picture.Poster poster, @Nullable String placeholder) {}

  /** A poster, stripped like any picture; none where what was drawn is no picture to be shared. */
  Optional<Drawn> draw(OriginalsFolder.Draft video, VideoInfo info) throws IOException {
    Optional<byte[]> drawn = maker.poster(video.file(), info);
    if (!drawn.isPresent()) {
      return Optional.empty();
    }
    MediaSource source = () -> new ByteArrayInputStream(drawn.get());
    ByteArrayOutputStream stripped = new ByteArrayOutputStream();
    if (!(ContainerWalk.walk(source, bounds) instanceof Walk.Found found)
        || !(MetadataStrip.strip(source, stripped) instanceof Strip.Stripped)) {
      return Optional.empty();
    }
    OriginalsFolder.Draft draft = originals.add(stripped.toByteArray());
    ImageInfo picture = found.info();
    Picture.Poster poster =
        new Picture.Poster(
            picture.type().mime(),
            picture.shownWidth(),
            picture.shownHeight(),
            draft.digest().bytes(),
            draft.digest().id().value());
    return Optional.of(new Drawn(draft, poster, placeholder(placeholders, draft, picture)));
  }

  /** The placeholder of a picture in the home, as posts have it. */
  static @Nullable String placeholder(
      Placeholders placeholders, OriginalsFolder.Draft picture, ImageInfo info) {
    return placeholders
        .thumbHash(picture.file(), info)
        .map(Base64.getEncoder()::encodeToString)
        .orElse(null);
  }
}
