package app.kith.core.feed;

import app.kith.core.clock.DeviceClock;
import app.kith.core.media.ContainerWalk;
import app.kith.core.media.ImageInfo;
import app.kith.core.media.MediaSource;
import app.kith.core.media.MetadataStrip;
import app.kith.core.media.OriginalsFolder;
import app.kith.core.media.Placeholders;
import app.kith.core.media.Refused;
import app.kith.core.media.Strip;
import app.kith.core.media.Walk;
import app.kith.core.media.container.MediaBounds;
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
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes a post of pictures: copies each into the home, walks it, names its shared copy by the
 * strip's hash, and writes the mutation. When it returns all is forced to disk, and the sources may
 * be deleted; no server is needed.
 *
 * <p>This is the beginning of the main flow: from here the sync engine takes over.
 */
public final class PublishPost {
  /** What a file may be called here and not everywhere: a back slash, control characters. */
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[/\\\\\\p{Cntrl}]");

  private final OriginalsFolder originals;
  private final Placeholders placeholders;
  private final MutationWriter writer;
  private final IdSource ids;
  private final DeviceClock clock;
  private final Limits limits;

  public PublishPost(
      OriginalsFolder originals,
      Placeholders placeholders,
      MutationWriter writer,
      IdSource ids,
      DeviceClock clock,
      Limits limits) {
    this.originals = originals;
    this.placeholders = placeholders;
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
    record Posted(PostId post) implements Result {}

    /** Nothing was posted; the sentence names the file where it is about one. */
    record NotPosted(String code, String sentence) implements Result {}
  }

  /** Posts these files, in this order and without descriptions. */
  public Result publish(List<Path> files, String caption, Audience audience) throws IOException {
    List<Source> sources = new ArrayList<>();
    for (Path file : files) {
      sources.add(new Source(file, ""));
    }
    return publishAll(sources, caption, audience);
  }

  /**
   * Posts these files, in this order.
   *
   * @throws IOException where the home can't be written, for example because the disk is full;
   *     nothing was posted
   */
  public Result publishAll(List<Source> files, String caption, Audience audience)
      throws IOException {
    if (files.isEmpty()) {
      return new Result.NotPosted("no_files", "a post needs at least one picture: name a file");
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
      return publish(files, caption, audience, drafts);
    } finally {
      for (OriginalsFolder.Draft draft : drafts) {
        originals.discard(draft);
      }
    }
  }

  private Result publish(
      List<Source> files, String caption, Audience audience, List<OriginalsFolder.Draft> drafts)
      throws IOException {
    PostId post = new PostId(ids.next());
    List<Picture> pictures = new ArrayList<>();
    List<Original> named = new ArrayList<>();
    Map<String, Upload> uploads = new LinkedHashMap<>();
    for (Source file : files) {
      Prepared prepared = prepare(file, drafts);
      switch (prepared) {
        case Prepared.No no -> {
          return new Result.NotPosted(no.code(), no.sentence());
        }
        case Prepared.Yes yes -> {
          pictures.add(yes.picture());
          named.add(yes.original());
          String blob = yes.original().sha256();
          uploads.put(
              blob, new Upload(blob, yes.original().bytes(), post.value(), null, 0, false, null));
        }
      }
    }
    for (OriginalsFolder.Draft draft : drafts) {
      originals.force(draft);
    }
    Mutation create =
        new Mutation.CreatePost(post, audience, caption, pictures, named, clock.read().wall());
    List<Upload> sending = new ArrayList<>(uploads.values());
    return switch (writer.write(create, sending, () -> originals.keep(drafts))) {
      case Added.Kept kept -> new Result.Posted(post);
      case Added.Refused refused -> new Result.NotPosted(refused.code(), refused.sentence());
    };
  }

  private sealed interface Prepared {
    record Yes(Picture picture, Original original) implements Prepared {}

    record No(String code, String sentence) implements Prepared {}
  }

  private Prepared prepare(Source wanted, List<OriginalsFolder.Draft> drafts) throws IOException {
    Path file = wanted.file();
    if (Files.isDirectory(file)) {
      return new Prepared.No("not_a_picture", file + " is a folder: name the pictures in it");
    }
    OriginalsFolder.Draft draft;
    try {
      if (Files.isRegularFile(file) && Files.size(file) > limits.blobBytes()) {
        return tooLarge(file);
      }
      draft = originals.copy(file);
    } catch (FileNotFoundException e) {
      return new Prepared.No(
          "no_such_file", "there is no file " + file + " (any more): check the name");
    }
    drafts.add(draft);
    if (draft.digest().bytes() > limits.blobBytes()) {
      return tooLarge(file);
    }
    MediaSource source = MediaSource.of(draft.file());
    MediaBounds bounds = new MediaBounds(limits.blobBytes(), limits.pixels(), limits.side());
    return switch (ContainerWalk.walk(source, bounds)) {
      case Refused refused -> no(file, refused);
      case Walk.Found found ->
          switch (MetadataStrip.strip(source, new Nowhere())) {
            case Refused refused -> no(file, refused);
            case Strip.Stripped stripped -> yes(wanted, draft, found.info(), stripped);
          };
    };
  }

  private Prepared tooLarge(Path file) {
    return new Prepared.No(
        "picture_too_large", file + ": " + Sentences.refused(Rejection.TOO_LARGE, limits));
  }

  private static Prepared no(Path file, Refused refused) {
    return new Prepared.No("not_a_picture", file + ": " + refused.sentence());
  }

  private Prepared yes(
      Source wanted, OriginalsFolder.Draft draft, ImageInfo info, Strip.Stripped shared) {
    String media = ids.next();
    String type = info.type().mime();
    String hash =
        placeholders
            .thumbHash(draft.file(), info)
            .map(Base64.getEncoder()::encodeToString)
            .orElse(null);
    Picture picture =
        new Picture(
            media,
            "photo",
            type,
            info.shownWidth(),
            info.shownHeight(),
            shared.copy().bytes(),
            shared.copy().id().value(),
            hash,
            wanted.alt().trim().isEmpty() ? null : wanted.alt().trim());
    Path name = wanted.file().getFileName();
    String shown = name == null ? "picture" : NOT_IN_NAMES.matcher(name.toString()).replaceAll("_");
    return new Prepared.Yes(
        picture,
        new Original(media, draft.digest().id().value(), draft.digest().bytes(), type, shown));
  }

  /** The shared copy is the server's to keep; here only its hash is wanted. */
  private static final class Nowhere extends OutputStream {
    @Override
    public void write(int b) {}

    @Override
    public void write(byte[] bytes, int from, int length) {}
  }
}
