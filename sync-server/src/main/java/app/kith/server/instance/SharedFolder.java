package app.kith.server.instance;

import app.kith.core.home.DurableFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder of pictures outside the home, which several servers of one community may have: blobs,
 * unfinished uploads, and for each server a folder of what it is writing.
 *
 * @param root absolute
 */
public record SharedFolder(Path root) {
  /**
   * Reads {@code file:///folder}.
   *
   * @return empty where it is no such URI
   */
  public static Optional<SharedFolder> parse(String uri) {
    try {
      URI parsed = URI.create(uri);
      boolean local =
          "file".equals(parsed.getScheme())
              && (parsed.getAuthority() == null || parsed.getAuthority().isEmpty())
              && parsed.getPath() != null
              && parsed.getPath().startsWith("/");
      return local
          ? Optional.of(new SharedFolder(Path.of(parsed.getPath()).normalize()))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Unfinished uploads, which go on at whichever server their sender finds. */
  public Path uploads() {
    return root.resolve("uploads");
  }

  /** What one server is writing, and nobody else touches. */
  public Path writing(String server) {
    return root.resolve("staging").resolve(server);
  }

  public Path locks() {
    return root.resolve("kith.locks");
  }

  /** The key to the keys that stand in the database. */
  Path secret() {
    return root.resolve("kith.secret");
  }

  /** Whose pictures these are; empty in a new folder. */
  Optional<String> community() throws IOException {
    Path file = root.resolve("kith.community");
    return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
  }

  void keepCommunity(String community) throws IOException {
    DurableFiles.createFolders(root);
    DurableFiles.writeAtomically(
        root.resolve("kith.community"), (community + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
