package app.kith.core.give;

import app.kith.core.media.BlobDigest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/** Writes a file beside the wanted one and gives it the name when it is whole. */
final class GiveFile {
  private final Path target;

  GiveFile(Path target) {
    this.target = target;
  }

  /** Why nothing can be written there, if so. */
  Optional<String> problem() {
    Path folder = folder();
    if (Files.isDirectory(target)) {
      return Optional.of(target + " is a folder: name a file with --out");
    }
    if (!Files.isDirectory(folder)) {
      return Optional.of("there is no folder " + folder + ": make it, or name another with --out");
    }
    return Files.isWritable(folder)
        ? Optional.empty()
        : Optional.of("you may not write into " + folder + ": name another folder with --out");
  }

  private Path folder() {
    Path parent = target.toAbsolutePath().getParent();
    return parent == null ? target : parent;
  }

  /** Copies the source; empty where its hash is not the wanted one, and nothing is written then. */
  Optional<BlobDigest> copy(Path source, String sha256) throws IOException {
    Path part = folder().resolve("." + UUID.randomUUID() + ".part");
    try {
      BlobDigest digest;
      try (InputStream in = Files.newInputStream(source);
          OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
        digest = BlobDigest.copy(in, out);
      }
      if (!digest.id().value().equals(sha256)) {
        return Optional.empty();
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return Optional.of(digest);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
