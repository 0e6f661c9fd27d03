package app.kith.server.media;

import app.kith.core.media.container.ImageType;
import app.kith.core.model.BlobId;
import app.kith.core.model.EntityId;
import app.kith.core.model.MediaId;
import app.kith.server.blob.BlobStore;
import app.kith.server.media.rendition.Rendition;
import app.kith.server.media.rendition.RenditionJobs;
import app.kith.server.sync.log.ChangeLog;
import app.kith.server.sync.log.LogView;
import app.kith.server.sync.read.Readers;
import app.kith.server.sync.state.Actor;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.Medium;
import app.kith.server.sync.state.Possession;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Which bytes a reader gets for a picture: through a post that he may see now, or not at all. */
public final class MediaLookup {
  private final ChangeLog log;
  private final BlobStore blobs;
  private final RenditionJobs renditions;

  public MediaLookup(ChangeLog log, BlobStore blobs, RenditionJobs renditions) {
    this.log = log;
    this.blobs = blobs;
    this.renditions = renditions;
  }

  /**
   * The blobs of a picture that the reader may see.
   *
   * @param whole for who wants it as it is: the original for its author
   */
  private record Seen(BlobId whole, BlobId shared) {}

  /**
   * Empty where there is no such picture, it is not this reader's to see, or its bytes are not here
   * yet, or no longer.
   */
  Optional<ServedBlob> find(Actor actor, MediaId media, MediaSize size) throws IOException {
    Optional<Seen> seen = log.read(view -> seen(view, actor, media, size));
    if (!seen.isPresent()) {
      return Optional.empty();
    }
    if (size == MediaSize.ORIGINAL) {
      return whole(seen.get().whole());
    }
    BlobId shared = seen.get().shared();
    if (!blobs.contains(shared)) {
      return Optional.empty();
    }
    Optional<Rendition> rendition = renditions.findOrMake(shared, size.pixels());
    return rendition.isPresent()
        ? Optional.of(
            new ServedBlob(rendition.get().blob(), rendition.get().type(), rendition.get().bytes()))
        : whole(shared);
  }

  private static Optional<Seen> seen(LogView view, Actor actor, MediaId media, MediaSize size)
      throws IOException {
    Medium medium = view.find(Tables.MEDIA, List.of(media)).get(media);
    if (medium == null) {
      return Optional.empty();
    }
    EntityId id = new EntityId(medium.post().value());
    Entity post = view.find(Tables.ENTITIES, List.of(id)).get(id);
    if (post == null || post.dead()) {
      return Optional.empty();
    }
    boolean own = post.author().equals(actor.account());
    if (!own
        && Readers.access(view, actor.account()).to(post.author(), post.standsIn()).isEmpty()) {
      return Optional.empty();
    }
    Seen seen = new Seen(own ? medium.original() : medium.shared(), medium.shared());
    BlobId wanted = size == MediaSize.ORIGINAL ? seen.whole() : seen.shared();
    return delivered(view, post, wanted) ? Optional.of(seen) : Optional.empty();
  }

  /** A post may name any hash; that grants nothing unless its author delivered the bytes. */
  private static boolean delivered(LogView view, Entity post, BlobId blob) throws IOException {
    Possession.Key key = new Possession.Key(post.author(), blob);
    return view.find(Tables.POSSESSIONS, List.of(key)).containsKey(key);
  }

  private Optional<ServedBlob> whole(BlobId blob) throws IOException {
    OptionalLong bytes = blobs.size(blob);
    return bytes.isPresent()
        ? Optional.of(new ServedBlob(blob, type(blob, bytes.getAsLong()), bytes.getAsLong()))
        : Optional.empty();
  }

  private String type(BlobId blob, long bytes) throws IOException {
    try (InputStream in = blobs.open(blob, 0, Math.min(bytes, ImageType.HEAD_BYTES))) {
      return ImageType.of(in.readAllBytes())
          .map(ImageType::mime)
          .orElse("application/octet-stream");
    }
  }
}
