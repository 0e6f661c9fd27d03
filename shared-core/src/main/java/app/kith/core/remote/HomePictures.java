package app.kith.core.remote;

import app.kith.core.media.OriginalsFolder;
import app.kith.core.model.BlobId;
import app.kith.core.sync.media.PictureFiles;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** The pictures' files of a home that has a folder for originals and one for what came. */
public final class HomePictures implements PictureFiles {
  private final OriginalsFolder originals;
  private final MediaCache cache;

  public HomePictures(OriginalsFolder originals, MediaCache cache) {
    this.originals = originals;
    this.cache = cache;
  }

  @Override
  public Set<String> cached(long before) throws IOException {
    return cache.filesBefore(before);
  }

  @Override
  public boolean isCached(String sha256) {
    return cache.has(sha256);
  }

  @Override
  public void deleteCached(String sha256) throws IOException {
    cache.delete(sha256);
  }

  @Override
  public Set<String> originals() throws IOException {
    Set<String> names = new HashSet<>();
    for (BlobId original : originals.kept()) {
      names.add(original.value());
    }
    return names;
  }

  @Override
  public void deleteOriginal(String blob) throws IOException {
    originals.delete(new BlobId(blob));
  }
}
