package app.kith.core.sync.media;

import java.io.IOException;
import java.util.Collections;
import java.util.Set;

/** The files of pictures in a device's home, each named by its SHA-256. */
public interface PictureFiles {
  /**
   * Downloaded files.
   *
   * @param before only those that were written before this time, in milliseconds since 1970: a
   *     younger one may not be on record yet
   */
  Set<String> cached(long before) throws IOException;

  /** Whether a downloaded file is still there: a cache may be emptied at any time. */
  boolean isCached(String sha256);

  /** Deletes a downloaded file, if it is there. */
  void deleteCached(String sha256) throws IOException;

  /** The untouched files of what was posted here. */
  Set<String> originals() throws IOException;

  /** Deletes an original, if it is there; it stays deleted after a power cut. */
  void deleteOriginal(String blob) throws IOException;

  /** A home without any. */
  PictureFiles NONE =
      new PictureFiles() {
        @Override
        public Set<String> cached(long before) {
          return Collections.emptySet();
        }

        @Override
        public boolean isCached(String sha256) {
          return false;
        }

        @Override
        public void deleteCached(String sha256) {}

        @Override
        public Set<String> originals() {
          return Collections.emptySet();
        }

        @Override
        public void deleteOriginal(String blob) {}
      };
}
