package app.kith.core.sync;

import app.kith.core.json.RawJson;
import app.kith.core.json.UntrustedJson;
import app.kith.core.mutation.Picture;
import app.kith.core.mutation.PostValue;
import app.kith.core.store.CachedMedia;
import app.kith.core.store.LocalStore;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoredRow;
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
import java.util.function.Predicate;

/**
 * Brings the pictures of the newest posts, at the size that a feed shows; originals come when they
 * are asked for.
 */
final class DownloadMedia {
  /** Posts whose pictures every sync brings. */
  static final int POSTS = 200;

  /** Pixels along the longer side. */
  static final String SIZE = "1024";

  private final LocalStore base;
  private final Predicate<CachedMedia> cached;
  private final JsonType<PostValue.Fixed> fixed;
  private final Deque<String> wanted = new ArrayDeque<>();
  private final Set<String> tried = new HashSet<>();
  private boolean stale = true;

  /**
   * For one run.
   *
   * @param cached whether the file is still there: a cache may be emptied at any time
   */
  DownloadMedia(LocalStore base, Predicate<CachedMedia> cached, Jsonb json) {
    this.base = base;
    this.cached = cached;
    this.fixed = json.type(PostValue.Fixed.class);
  }

  /** Posts have changed: look again. */
  void refresh() {
    stale = true;
  }

  boolean isOpen() throws IOException {
    return peek().isPresent();
  }

  Optional<SyncRequest> next() throws IOException {
    return peek().map(media -> new SyncRequest.Download(media, SIZE));
  }

  private Optional<String> peek() throws IOException {
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
      if (!tried.contains(picture.id())
          && !reader.cachedMedia(picture.id(), SIZE).filter(cached).isPresent()) {
        wanted.add(picture.id());
      }
    }
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
  void finished(String media) {
    tried.add(media);
    wanted.remove(media);
  }
}
