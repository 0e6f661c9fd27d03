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

/**
 * Which bytes a reader gets for a picture: through a post that he may see now, or not at all.
 *
 * <p>A post may name any hash, so naming one gives nothing: a blob goes out only where the post's
 * author has delivered all of its bytes. This is asked for the very blob that goes out, since the
 * shared copy may be the author's and the original somebody else's.
 */
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
   * Empty where there is no such picture, it is not this reader's to see, or its author has not
   * delivered its bytes.
   */
  Optional<ServedBlob> find(Actor actor, MediaId media, MediaSize size) throws IOException {
    boolean whole = size == MediaSize.ORIGINAL;
    Optional<BlobId> seen = log.read(view -> seen(view, actor, media, whole));
    if (!seen.isPresent() || whole) {
      return seen.isPresent() ? whole(seen.get()) : Optional.empty();
    }
    BlobId shared = seen.get();
    if (!blobs.contains(shared)) {
      return Optional.empty();
    }
    Optional<Rendition> rendition = renditions.findOrMake(shared, size.pixels());
    return rendition.isPresent()
        ? Optional.of(
            new ServedBlob(rendition.get().blob(), rendition.get().type(), rendition.get().bytes()))
        : whole(shared);
  }

  /**
   * The blob that the reader may have: the shared copy, or the original where its author asks for
   * the whole.
   */
  private static Optional<BlobId> seen(LogView view, Actor actor, MediaId media, boolean whole)
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
    boolean readable =
        own || Readers.access(view, actor.account()).to(post.author(), post.standsIn()).isPresent();
    BlobId blob = own && whole ? medium.original() : medium.shared();
    Possession.Key needed = new Possession.Key(post.author(), blob);
    boolean delivered =
        readable && view.find(Tables.POSSESSIONS, List.of(needed)).containsKey(needed);
    return delivered ? Optional.of(blob) : Optional.empty();
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
