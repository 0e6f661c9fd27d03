package app.kith.core.give;

import app.kith.core.feed.PostPage;
import app.kith.core.feed.PostState;
import app.kith.core.loop.SyncedDevice;
import app.kith.core.media.BlobDigest;
import app.kith.core.media.OriginalsFolder;
import app.kith.core.model.BlobId;
import app.kith.core.remote.MediaCache;
import app.kith.core.remote.ReachableServer;
import app.kith.core.remote.ServerConnection;
import app.kith.core.remote.reach.CommunityServer;
import app.kith.core.store.CachedMedia;
import app.kith.core.store.LocalStore;
import app.kith.core.sync.exchange.SyncReply;
import app.kith.core.sync.exchange.SyncRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Gives a picture or video out as a file: its author's untouched original from this device, a copy
 * that was fetched before, or a fresh one from the server. What is given has the hash that it
 * should have.
 */
public final class GivePicture {
  /** The size that means the picture itself. */
  public static final String ORIGINAL = "original";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SyncedDevice device;
  private final FindPicture finding;
  private final OriginalsFolder originals;
  private final MediaCache cache;
  private final LocalStore base;

  /**
   * Gives nothing yet.
   *
   * @param posts of the same device
   */
  public GivePicture(SyncedDevice device, PostPage posts) {
    this.device = device;
    this.finding = new FindPicture(device.view(), device.outbox(), posts);
    this.originals = device.originals();
    this.cache = device.cache();
    this.base = device.base();
  }

  /** What became of it. */
  public sealed interface Result {
    /** The file is there, whole. */
    record Given(BlobDigest digest) implements Result {}

    /** It is not; what lay there before still does. */
    record Refused(String code, String sentence) implements Result {
      Refused(Cause cause, String sentence) {
        this(cause.code(), sentence);
      }
    }

    /** Why a picture is not given. */
    enum Cause {
      BAD_FILE,
      NO_SUCH_PICTURE,
      NO_POSTER,
      WRONG_SERVER,
      UNREACHABLE,
      NOT_THERE,
      DAMAGED;

      public String code() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }

  private record Source(Path file, String sha256) {}

  /** The picture, unless its post is deleted or was never here. */
  Optional<FindPicture.Found> find(String media) throws IOException {
    return finding.find(media).filter(found -> found.post().state() != PostState.DELETED);
  }

  /**
   * Writes a picture.
   *
   * @param size {@code 256, 1024, 2048} or {@link #ORIGINAL}
   */
  public Result give(String media, String size, Path target) throws IOException {
    GiveFile file = new GiveFile(target);
    Optional<Result> problem = problem(file);
    if (problem.isPresent()) {
      return problem.get();
    }
    Optional<FindPicture.Found> found = find(media);
    return found.isPresent() ? give(found.get(), size, file) : nowhere(media);
  }

  /** Writes a picture that was found. */
  Result give(FindPicture.Found found, String size, Path target) throws IOException {
    GiveFile file = new GiveFile(target);
    Optional<Result> problem = problem(file);
    return problem.isPresent() ? problem.get() : give(found, size, file);
  }

  /** What is said of a picture that was not found. */
  static Result nowhere(String media) {
    return new Result.Refused(
        Result.Cause.NO_SUCH_PICTURE,
        "there is no picture "
            + media
            + " on this device: run `kith sync`, then `kith feed` for the ids");
  }

  private static Optional<Result> problem(GiveFile file) {
    return file.problem().map(why -> new Result.Refused(Result.Cause.BAD_FILE, why));
  }

  private Result give(FindPicture.Found found, String size, GiveFile file) throws IOException {
    if (!size.equals(ORIGINAL) && !found.picture().still().isPresent()) {
      return new Result.Refused(
          Result.Cause.NO_POSTER,
          "this video has no poster to be made smaller: take --size original");
    }
    for (Source source : sources(found, size)) {
      Optional<BlobDigest> copied = file.copy(source.file(), source.sha256());
      if (copied.isPresent()) {
        return new Result.Given(copied.get());
      }
      // Damaged on this disk: the next one may be whole, and the server's is.
    }
    return fetch(found, size, file);
  }

  /** The copies that this device has, the best first. */
  private List<Source> sources(FindPicture.Found found, String size) throws IOException {
    List<Source> sources = new ArrayList<>();
    String sha256 = found.picture().sha256();
    if (!size.equals(ORIGINAL)) {
      sha256 = found.picture().still().orElse(sha256);
    }
    BlobId own = new BlobId(sha256);
    // Before it is published the server has no smaller sizes; then the larger one is given.
    boolean whole = size.equals(ORIGINAL) || found.post().state() != PostState.PUBLISHED;
    if (found.own() && whole && originals.has(own)) {
      sources.add(new Source(originals.path(own), sha256));
    }
    String media = found.picture().picture().id();
    Optional<CachedMedia> kept = base.read(reader -> reader.cachedMedia(media, size));
    if (kept.isPresent() && cache.has(kept.get().sha256()) && isRight(kept.get(), found)) {
      sources.add(new Source(cache.path(kept.get().sha256()), kept.get().sha256()));
    }
    return sources;
  }

  private static boolean isRight(CachedMedia copy, FindPicture.Found found) {
    return !copy.size().equals(ORIGINAL) || copy.sha256().equals(found.picture().sha256());
  }

  private Result fetch(FindPicture.Found found, String size, GiveFile file) throws IOException {
    try (CommunityServer server = device.server()) {
      return switch (server.find(PATIENCE)) {
        case ReachableServer.Result.WrongServer wrong ->
            new Result.Refused(Result.Cause.WRONG_SERVER, wrong.sentence());
        case ReachableServer.Result.Unreachable gone ->
            new Result.Refused(
                Result.Cause.UNREACHABLE,
                "this picture is not on this device yet, and " + gone.sentence());
        case ReachableServer.Result.Reached reached ->
            fetch(found, size, file, server.at(reached.address()));
      };
    }
  }

  private Result fetch(FindPicture.Found found, String size, GiveFile file, ServerConnection server)
      throws IOException {
    SyncRequest.Download wanted =
        new SyncRequest.Download(found.post().id(), found.picture().picture().id(), size);
    if (!(server.transport(originals, cache).exchange(wanted)
        instanceof SyncReply.Downloaded downloaded)) {
      return new Result.Refused(
          Result.Cause.NOT_THERE,
          "the server can't give this picture (yet): run `kith sync` and try again");
    }
    CachedMedia copy = downloaded.media();
    if (!isRight(copy, found)) {
      Files.deleteIfExists(cache.path(copy.sha256()));
      return new Result.Refused(
          Result.Cause.DAMAGED,
          "the server gave other bytes than the post names: run `kith sync` again");
    }
    base.write(writer -> {
      writer.putCachedMedia(copy);
      if (writer.cachedOfNoPost().contains(copy)) {
        // Its post went while it came; the next sync erases it.
        writer.setErasing(true);
      }
      return copy;
    });
    return file.copy(cache.path(copy.sha256()), copy.sha256())
        .<Result>map(Result.Given::new)
        .orElse(
            new Result.Refused(
                Result.Cause.DAMAGED, "this disk changes what it is given: replace it"));
  }
}
