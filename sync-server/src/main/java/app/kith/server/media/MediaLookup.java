package app.kith.server.media;

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
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which bytes a reader gets for a picture or video: through a post that he may see now, or not at
 * all.
 *
 * <p>A post may name any hash, so naming one gives nothing: a blob goes out only where the post's
 * author has delivered all of its bytes. This is asked for the very blob that goes out, since the
 * shared copy may be the author's and the original somebody else's.
 */
public final class MediaLookup {
  private final ChangeLog log;
  private final BlobStore blobs;
  private final RenditionJobs renditions;
  private final BlobTypes types;

  public MediaLookup(ChangeLog log, BlobStore blobs, RenditionJobs renditions) {
    this.log = log;
    this.blobs = blobs;
    this.renditions = renditions;
    this.types = new BlobTypes(blobs);
  }

  /** What there is for a reader. */
  sealed interface Answer {
    record Served(ServedBlob blob) implements Answer {}

    /**
     * There is no such picture, it is not this reader's to see, or its author has not delivered its
     * bytes.
     */
    record Nothing() implements Answer {}

    /** It is a video without a poster, so there is no picture of it. */
    record NoPoster() implements Answer {}
  }

  /** Of a video the smaller sizes are those of its poster. */
  Answer find(Actor actor, MediaId media, MediaSize size) throws IOException {
    boolean whole = size == MediaSize.ORIGINAL;
    Optional<BlobId> seen =
        log.read(view -> seen(view, actor, whole ? media : pictureOf(view, media), whole));
    if (seen.isEmpty() || !blobs.contains(seen.get())) {
      return new Answer.Nothing();
    }
    BlobId blob = seen.get();
    if (whole) {
      return whole(blob);
    }
    if (types.isVideo(blob)) {
      return new Answer.NoPoster();
    }
    Optional<Rendition> rendition = renditions.findOrMake(blob, size.pixels());
    return rendition.isPresent()
        ? new Answer.Served(
            new ServedBlob(rendition.get().blob(), rendition.get().type(), rendition.get().bytes()))
        : whole(blob);
  }

  private static MediaId pictureOf(LogView view, MediaId media) throws IOException {
    Optional<MediaId> poster = media.poster();
    return poster.isPresent()
            && view.find(Tables.MEDIA, List.of(poster.get())).containsKey(poster.get())
        ? poster.get()
        : media;
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

  private Answer whole(BlobId blob) throws IOException {
    OptionalLong bytes = blobs.size(blob);
    return bytes.isPresent()
        ? new Answer.Served(new ServedBlob(blob, types.of(blob), bytes.getAsLong()))
        : new Answer.Nothing();
  }
}
