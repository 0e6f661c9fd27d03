package app.kith.core.sync;

import app.kith.core.mutation.Picture;
import app.kith.core.mutation.PostValue;
import app.kith.core.store.LocalStore;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoredRow;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
  private final JsonType<PostValue.Fixed> fixed;
  private final Deque<SyncRequest.Download> wanted = new ArrayDeque<>();
  private final Set<String> tried = new HashSet<>();
  private boolean stale = true;

  DownloadMedia(LocalStore base, Jsonb json) {
    this.base = base;
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
    if (post.row().fixed() == null) {
      return;
    }
    for (Picture picture : fixed.fromJson(post.row().fixed().text()).media()) {
      if (!tried.contains(picture.id()) && !reader.cachedMedia(picture.id(), SIZE).isPresent()) {
        wanted.add(new SyncRequest.Download(post.entity(), picture.id(), SIZE));
      }
    }
  }

  /** This picture is here, or can't be had in this sync. */
  void finished(String media) {
    tried.add(media);
    wanted.removeIf(download -> download.media().equals(media));
  }
}
