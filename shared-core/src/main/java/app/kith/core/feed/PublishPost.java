package app.kith.core.feed;

import app.kith.core.clock.DeviceClock;
import app.kith.core.media.OriginalsFolder;
import app.kith.core.media.Placeholders;
import app.kith.core.media.PosterMaker;
import app.kith.core.media.container.Keep;
import app.kith.core.media.container.RefusalReason;
import app.kith.core.model.Audience;
import app.kith.core.model.IdSource;
import app.kith.core.model.Limits;
import app.kith.core.model.PostId;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Original;
import app.kith.core.mutation.Picture;
import app.kith.core.mutation.Rejection;
import app.kith.core.outbox.Added;
import app.kith.core.outbox.MutationWriter;
import app.kith.core.outbox.Sentences;
import app.kith.core.outbox.Upload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a post of words, pictures and videos: copies each into the home, walks it, names its shared
 * copy by the strip's hash, and writes the mutation. When it returns all is forced to disk, and the
 * sources may be deleted; no server is needed.
 *
 * <p>This is the beginning of the main flow: from here the sync engine takes over.
 */
public final class PublishPost {
  private final OriginalsFolder originals;
  private final PrepareMedia prepare;
  private final MutationWriter writer;
  private final IdSource ids;
  private final DeviceClock clock;
  private final Limits limits;

  public PublishPost(
      OriginalsFolder originals,
      Placeholders placeholders,
      PosterMaker posters,
      MutationWriter writer,
      IdSource ids,
      DeviceClock clock,
      Limits limits) {
    this.originals = originals;
    this.prepare = new PrepareMedia(originals, placeholders, posters, ids, limits);
    this.writer = writer;
    this.ids = ids;
    this.clock = clock;
    this.limits = limits;
  }

  /**
   * A file that is to be a picture of the post.
   *
   * @param alt its description for those who can't see it, or ""
   */
  public record Source(Path file, String alt) {}

  /** What became of it. */
  public sealed interface Result {
    /**
     * It is in the outbox.
     *
     * @param located how many of its pictures others get with the place where they were taken
     */
    record Posted(PostId post, int located) implements Result {}

    /**
     * Nothing was posted.
     *
     * @param sentence for people; it names the file where it is about one
     * @param file that file
     * @param reason what is wrong with it, where it was looked into
     */
    record NotPosted(
        String code, String sentence, Optional<Path> file, Optional<RefusalReason> reason)
        implements Result {
      NotPosted(String code, String sentence) {
        this(code, sentence, Optional.empty(), Optional.empty());
      }
    }

    /** What is refused here, beside {@link Added.Refused}. */
    enum Cause {
      EMPTY_POST,
      NOT_A_PICTURE,
      NO_SUCH_FILE;

      public String code() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }

  /** Posts these files, in this order, without descriptions and without places. */
  public Result publish(List<Path> files, String caption, Audience audience) throws IOException {
    return publish(files, caption, audience, Keep.NOTHING);
  }

  /** Posts these files, in this order and without descriptions. */
  public Result publish(List<Path> files, String caption, Audience audience, Keep keep)
      throws IOException {
    List<Source> sources = new ArrayList<>();
    for (Path file : files) {
      sources.add(new Source(file, ""));
    }
    return publishAll(sources, caption, audience, keep);
  }

  /** Posts these files, in this order; none of them where the caption says it all. */
  public Result publishAll(List<Source> files, String caption, Audience audience, Keep keep)
      throws IOException {
    return publishAs(new PostId(ids.next()), files, caption, audience, keep);
  }

  /**
   * Posts these files as a post that has its id already, so that who asks for it again after the
   * program ended can find out whether it was made ({@link PostPage#isMade}).
   *
   * @param post one that was not made yet
   * @param keep whether others get the pictures with the place where they were taken
   * @throws IOException where the home can't be written, for example because the disk is full;
   *     nothing was posted
   */
  public Result publishAs(
      PostId post, List<Source> files, String caption, Audience audience, Keep keep)
      throws IOException {
    if (files.isEmpty() && caption.trim().isEmpty()) {
      return new Result.NotPosted(
          Result.Cause.EMPTY_POST.code(),
          "a post needs some words, a picture or a video: give one of them");
    }
    if (files.size() > limits.mediaPerPost()) {
      return new Result.NotPosted(
          "too_many_pictures", Sentences.refused(Rejection.TOO_MANY, limits));
    }
    if (caption.codePointCount(0, caption.length()) > limits.captionCodePoints()) {
      return new Result.NotPosted("too_long", Sentences.refused(Rejection.TOO_LONG, limits));
    }
    List<OriginalsFolder.Draft> drafts = new ArrayList<>();
    try {
      return publish(post, files, caption, audience, keep, drafts);
    } finally {
      for (OriginalsFolder.Draft draft : drafts) {
        originals.discard(draft);
      }
    }
  }

  private Result publish(
      PostId post,
      List<Source> files,
      String caption,
      Audience audience,
      Keep keep,
      List<OriginalsFolder.Draft> drafts)
      throws IOException {
    List<Picture> pictures = new ArrayList<>();
    List<Original> named = new ArrayList<>();
    List<Original> posters = new ArrayList<>();
    Map<String, Upload> uploads = new LinkedHashMap<>();
    int located = 0;
    for (Source source : files) {
      switch (prepare.prepare(source.file(), keep, drafts)) {
        case PrepareMedia.Result.No no -> {
          return new Result.NotPosted(
              no.code(), no.sentence(), Optional.of(source.file()), no.reason());
        }
        case PrepareMedia.Result.Yes yes -> {
          pictures.add(yes.picture().described(source.alt()));
          named.add(yes.original());
          yes.poster().ifPresent(posters::add);
          located += yes.located() ? 1 : 0;
        }
      }
    }
    named.addAll(posters);
    for (Original original : named) {
      String blob = original.sha256();
      uploads.put(blob, new Upload(blob, original.bytes(), post.value(), null, 0, false, null));
    }
    for (OriginalsFolder.Draft draft : drafts) {
      originals.force(draft);
    }
    Mutation create =
        new Mutation.CreatePost(post, audience, caption, pictures, named, clock.read().wall());
    List<Upload> sending = new ArrayList<>(uploads.values());
    return switch (writer.write(create, sending, () -> originals.keep(drafts))) {
      case Added.Kept kept -> new Result.Posted(post, located);
      case Added.Refused refused -> new Result.NotPosted(refused.code(), refused.sentence());
    };
  }
}
