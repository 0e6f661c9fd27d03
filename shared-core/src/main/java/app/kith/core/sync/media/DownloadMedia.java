package app.kith.core.sync.media;

import app.kith.core.json.RawJson;
import app.kith.core.json.UntrustedJson;
import app.kith.core.mutation.Picture;
import app.kith.core.mutation.PostValue;
import app.kith.core.store.CachedMedia;
import app.kith.core.store.LocalStore;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoredRow;
import app.kith.core.sync.exchange.SyncRequest;
import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the pictures of the newest posts, of videos their posters, at the size that a feed shows;
 * originals come when they are asked for.
 */
public final class DownloadMedia {
  /** Posts whose pictures every sync brings. */
  public static final int POSTS = 200;

  /** Pixels along the longer side. */
  public static final String SIZE = "1024";

  private final LocalStore base;
  private final PictureFiles files;
  private final JsonType<PostValue.Fixed> fixed;
  private final Deque<SyncRequest.Download> wanted = new ArrayDeque<>();
  private final Set<String> tried = new HashSet<>();
  private boolean stale = true;

  /** For one run. */
  public DownloadMedia(LocalStore base, PictureFiles files, Jsonb json) {
    this.base = base;
    this.files = files;
    this.fixed = json.type(PostValue.Fixed.class);
  }

  /** Posts have changed: look again. */
  public void refresh() {
    stale = true;
  }

  public boolean isOpen() throws IOException {
    return peek().isPresent();
  }

  public Optional<SyncRequest> next() throws IOException {
    return peek().map(download -> download);
  }

  private Optional<SyncRequest.Download> peek() throws IOException {
    if (stale) {
      stale = false;
      look();
    }
    return Optional.ofNullable(wanted.peek());
  }

  private void look() throws IOException {
    wanted.clear();
    List<StoredRow> posts = base.read(reader -> reader.published(Long.MAX_VALUE, POSTS));
    base.read(reader -> {
      for (StoredRow post : posts) {
        add(reader, post);
      }
      return wanted.size();
    });
  }

  private void add(StoreReader reader, StoredRow post) throws IOException {
    for (Picture picture : pictures(post)) {
      boolean missing = picture.hasSmaller() && !isHere(reader, picture);
      if (missing && !tried.contains(picture.id())) {
        wanted.add(new SyncRequest.Download(post.entity(), picture.id(), SIZE));
      }
    }
  }

  private boolean isHere(StoreReader reader, Picture picture) throws IOException {
    Optional<CachedMedia> cached = reader.cachedMedia(picture.id(), SIZE);
    return cached.isPresent() && files.isCached(cached.get().sha256());
  }

  /** None where the body is gone, or is one that this program can't read. */
  private List<Picture> pictures(StoredRow post) {
    RawJson body = post.row().fixed();
    if (body == null) {
      return Collections.emptyList();
    }
    try {
      return UntrustedJson.read(fixed, body.text()).media();
    } catch (JsonException e) {
      return Collections.emptyList();
    }
  }

  /** This picture is here, or can't be had in this sync. */
  public void finished(String media) {
    tried.add(media);
    wanted.removeIf(download -> download.media().equals(media));
  }
}
