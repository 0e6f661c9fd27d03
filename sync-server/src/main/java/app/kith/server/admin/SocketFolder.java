package app.kith.server.admin;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a home's control socket lies: in a folder that nobody else may enter, and not in the home,
 * since the path of a socket may have some 100 bytes only.
 *
 * @param runtime the user's folder for such things; null or empty where there is none
 * @param temporary the folder of all users
 * @param uid the user's number
 */
public record SocketFolder(@Nullable String runtime, Path temporary, long uid) {
  private static final Set<PosixFilePermission> OURS_ALONE =
      PosixFilePermissions.fromString("rwx------");

  /** The shortest limit is macOS's: 104 with the zero at the end. */
  private static final int MAX_PATH_BYTES = 100;

  private static final int NAME_DIGITS = 16;

  /**
   * The path of the home's socket; its folder is made where it is missing.
   *
   * @param home need not exist
   * @throws IOException where there is no folder that nobody else may enter
   */
  public static Path socketOf(Path home) throws IOException {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("unix")) {
      // Windows, where the temporary folder is the user's own.
      Path folder = Path.of(System.getProperty("java.io.tmpdir"), "kith");
      return Files.createDirectories(folder).resolve(name(home));
    }
    String runtime = System.getenv("XDG_RUNTIME_DIR");
    return new SocketFolder(runtime, Path.of("/tmp"), new UnixSystem().getUid()).socket(home);
  }

  Path socket(Path home) throws IOException {
    String name = name(home);
    if (runtime != null && !runtime.isEmpty()) {
      Path socket = Path.of(runtime, name);
      if (socket.isAbsolute() && isShort(socket) && isOursAlone(Path.of(runtime))) {
        return socket;
      }
    }
    return ownFolder(temporary.resolve("kith-" + uid)).resolve(name);
  }

  private Path ownFolder(Path folder) throws IOException {
    try {
      return Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OURS_ALONE));
    } catch (FileAlreadyExistsException e) {
      if (isOursAlone(folder)) {
        return folder;
      }
      throw new IOException(
          folder + " must be a folder that only you may enter: remove it, then start again", e);
    }
  }

  /** A link counts as somebody else's: where it leads may change. */
  private boolean isOursAlone(Path folder) throws IOException {
    try {
      PosixFileAttributes found =
          Files.readAttributes(folder, PosixFileAttributes.class, NOFOLLOW_LINKS);
      Object owner = Files.getAttribute(folder, "unix:uid", NOFOLLOW_LINKS);
      return found.isDirectory()
          && found.permissions().equals(OURS_ALONE)
          && owner instanceof Integer number
          && Integer.toUnsignedLong(number) == uid;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static boolean isShort(Path socket) {
    return socket.toString().getBytes(StandardCharsets.UTF_8).length <= MAX_PATH_BYTES;
  }

  /** One name a home, however its path is written, and the same before it is made as after. */
  private static String name(Path home) throws IOException {
    byte[] path = real(home.toAbsolutePath()).toString().getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(path);
      return "kith-" + HexFormat.of().formatHex(hash).substring(0, NAME_DIGITS) + ".sock";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Path real(Path path) throws IOException {
    try {
      return path.toRealPath();
    } catch (NoSuchFileException e) {
      Path missing = path.normalize();
      Path parent = missing.getParent();
      return parent == null ? missing : real(parent).resolve(missing.getFileName());
    }
  }
}
