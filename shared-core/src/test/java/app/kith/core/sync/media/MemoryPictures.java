package app.kith.core.sync.media;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A home's pictures in memory: their names alone. */
public final class MemoryPictures implements PictureFiles {
  private final Map<String, Long> cached = new HashMap<>();
  private final Set<String> originals = new HashSet<>();

  /** The same files once more, as on a copied disk. */
  public MemoryPictures copy() {
    MemoryPictures copy = new MemoryPictures();
    copy.cached.putAll(cached);
    copy.originals.addAll(originals);
    return copy;
  }

  /** A download has come at this time. */
  public void came(String sha256, long at) {
    cached.put(sha256, at);
  }

  /** An original was put in its place. */
  public void posted(String blob) {
    originals.add(blob);
  }

  @Override
  public Set<String> cached(long before) {
    Set<String> older = new HashSet<>();
    cached.forEach((name, at) -> {
      if (at < before) {
        older.add(name);
      }
    });
    return older;
  }

  @Override
  public boolean isCached(String sha256) {
    return cached.containsKey(sha256);
  }

  @Override
  public void deleteCached(String sha256) {
    cached.remove(sha256);
  }

  @Override
  public Set<String> originals() {
    return new HashSet<>(originals);
  }

  @Override
  public void deleteOriginal(String blob) {
    originals.remove(blob);
  }
}
