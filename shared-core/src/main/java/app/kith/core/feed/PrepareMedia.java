package app.kith.core.feed;

import app.kith.core.media.ContainerWalk;
import app.kith.core.media.ImageInfo;
import app.kith.core.media.MediaSource;
import app.kith.core.media.MetadataStrip;
import app.kith.core.media.OriginalsFolder;
import app.kith.core.media.Placeholders;
import app.kith.core.media.PosterMaker;
import app.kith.core.media.Refused;
import app.kith.core.media.Strip;
import app.kith.core.media.Walk;
import app.kith.core.media.container.Keep;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.media.container.RefusalReason;
import app.kith.core.media.container.VideoInfo;
import app.kith.core.model.IdSource;
import app.kith.core.model.Limits;
import app.kith.core.model.MediaId;
import app.kith.core.mutation.Original;
import app.kith.core.mutation.Picture;
import app.kith.core.mutation.Rejection;
import app.kith.core.outbox.Sentences;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Copies one file into the home and learns of it all that a post says. */
final class PrepareMedia {
  /** What a file may be called here and not everywhere: a back slash, control characters. */
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[/\\\\\\p{Cntrl}]");

  private static final String POSTER_NAME = "poster";

  private final OriginalsFolder originals;
  private final Placeholders placeholders;
  private final DrawPoster posters;
  private final IdSource ids;
  private final Limits limits;
  private final MediaBounds bounds;

  PrepareMedia(
      OriginalsFolder originals,
      Placeholders placeholders,
      PosterMaker posters,
      IdSource ids,
      Limits limits) {
    this.originals = originals;
    this.placeholders = placeholders;
    this.ids = ids;
    this.limits = limits;
    this.bounds = MediaBounds.of(limits);
    this.posters = new DrawPoster(originals, placeholders, posters, bounds);
  }

  /** What became of a file. */
  sealed interface Result {
    /**
     * It is copied in, with the poster that was drawn where it is a video.
     *
     * @param located whether the shared copy keeps the place
     */
    record Yes(Picture picture, Original original, Optional<Original> poster, boolean located)
        implements Result {}

    /** It is not taken; the sentence names it. */
    record No(String code, String sentence, Optional<RefusalReason> reason) implements Result {}
  }

  /**
   * Copies and looks.
   *
   * @param keep what the shared copy keeps
   * @param drafts gets what lies in the home from then on
   */
  Result prepare(Path file, Keep keep, List<OriginalsFolder.Draft> drafts) throws IOException {
    if (Files.isDirectory(file)) {
      return new Result.No(
          PublishPost.Result.Cause.NOT_A_PICTURE.code(),
          file + " is a folder: name the pictures in it",
          Optional.empty());
    }
    OriginalsFolder.Draft draft;
    try {
      if (Files.isRegularFile(file) && Files.size(file) > limits.blobBytes()) {
        return tooLarge(file);
      }
      draft = originals.copy(file);
    } catch (FileNotFoundException e) {
      return new Result.No(
          PublishPost.Result.Cause.NO_SUCH_FILE.code(),
          "there is no file " + file + " (any more): check the name",
          Optional.empty());
    }
    drafts.add(draft);
    if (draft.digest().bytes() > limits.blobBytes()) {
      return tooLarge(file);
    }
    MediaSource source = MediaSource.of(draft.file());
    Walk walk = ContainerWalk.walk(source, bounds);
    if (walk instanceof Refused refused) {
      return no(file, refused);
    }
    return switch (MetadataStrip.strip(source, new Nowhere(), keep)) {
      case Refused refused -> no(file, refused);
      case Strip.Stripped shared ->
          switch (walk) {
            case Refused refused -> no(file, refused);
            case Walk.Found found -> photo(file, keep, draft, found.info(), shared);
            case Walk.Video video -> video(file, draft, video.info(), shared, drafts);
          };
    };
  }

  private Result tooLarge(Path file) {
    return new Result.No(
        "picture_too_large",
        file + ": " + Sentences.refused(Rejection.TOO_LARGE, limits),
        Optional.of(RefusalReason.TOO_MANY_BYTES));
  }

  private static Result no(Path file, Refused refused) {
    return new Result.No(
        PublishPost.Result.Cause.NOT_A_PICTURE.code(),
        file + ": " + refused.sentence(),
        Optional.of(refused.reason()));
  }

  private Result photo(
      Path file, Keep keep, OriginalsFolder.Draft draft, ImageInfo info, Strip.Stripped shared) {
    String media = ids.next();
    String type = info.type().mime();
    Picture picture =
        new Picture(
            media,
            Picture.PHOTO,
            type,
            info.shownWidth(),
            info.shownHeight(),
            shared.copy().bytes(),
            shared.copy().id().value(),
            DrawPoster.placeholder(placeholders, draft, info),
            null);
    boolean located = keep == Keep.PLACE && info.header().located();
    return new Result.Yes(
        picture, original(media, draft, type, name(file)), Optional.empty(), located);
  }

  private Result video(
      Path file,
      OriginalsFolder.Draft draft,
      VideoInfo info,
      Strip.Stripped shared,
      List<OriginalsFolder.Draft> drafts)
      throws IOException {
    String media = ids.next();
    Optional<DrawPoster.Drawn> drawn = posters.draw(draft, info);
    drawn.ifPresent(poster -> drafts.add(poster.draft()));
    Picture picture =
        new Picture(
            media,
            Picture.VIDEO,
            VideoInfo.MIME,
            info.width(),
            info.height(),
            shared.copy().bytes(),
            shared.copy().id().value(),
            drawn.map(DrawPoster.Drawn::placeholder).orElse(null),
            null,
            info.duration().toMillis(),
            drawn.map(DrawPoster.Drawn::poster).orElse(null));
    return new Result.Yes(
        picture,
        original(media, draft, VideoInfo.MIME, name(file)),
        drawn.map(poster ->
            original(media + MediaId.POSTER, poster.draft(), poster.poster().type(), POSTER_NAME)),
        false);
  }

  private static Original original(
      String media, OriginalsFolder.Draft draft, String type, String name) {
    return new Original(media, draft.digest().id().value(), draft.digest().bytes(), type, name);
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "picture" : NOT_IN_NAMES.matcher(name.toString()).replaceAll("_");
  }

  /** The shared copy is the server's to keep; here only its hash is wanted. */
  private static final class Nowhere extends OutputStream {
    @Override
    public void write(int b) {}

    @Override
    public void write(byte[] bytes, int from, int length) {}
  }
}
