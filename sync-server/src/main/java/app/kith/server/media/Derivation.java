package app.kith.server.media;

import app.kith.core.media.MediaSource;
import app.kith.core.media.MetadataStrip;
import app.kith.core.media.Strip;
import app.kith.core.media.container.Keep;
import app.kith.core.model.BlobId;
import app.kith.server.blob.BlobStore;
import app.kith.server.blob.MissingBlobException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Derives shared copies from the originals that are in the store. */
final class Derivation {
  private final BlobStore blobs;

  Derivation(BlobStore blobs) {
    this.blobs = blobs;
  }

  /** Writes the copy to a file that is not a blob yet. */
  Strip write(BlobId original, Keep keep, Path draft) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
      return MetadataStrip.strip(source(original), out, keep);
    }
  }

  /** All that an original gives, without keeping it; nothing where it is no picture or video. */
  Map<BlobId, Keep> copies(BlobId original) throws IOException {
    Map<BlobId, Keep> copies = new LinkedHashMap<>();
    for (Keep keep : Keep.values()) {
      if (MetadataStrip.strip(source(original), OutputStream.nullOutputStream(), keep)
          instanceof Strip.Stripped(var copy)) {
        copies.putIfAbsent(copy.id(), keep);
      }
    }
    return copies;
  }

  private MediaSource source(BlobId original) throws IOException {
    OptionalLong size = blobs.size(original);
    if (size.isEmpty()) {
      throw new MissingBlobException(original);
    }
    return () -> blobs.open(original, 0, size.getAsLong());
  }
}
