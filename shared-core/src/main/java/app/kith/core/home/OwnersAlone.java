package app.kith.core.home;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * How files and folders are made that nobody but their owner may open, from their first moment on.
 * Where a file system knows no such rights (Windows, memory cards), it says nothing.
 */
public final class OwnersAlone {
  private OwnersAlone() {}

  public static FileAttribute<?>[] file(Path file) {
    return rights(file, "rw-------");
  }

  public static FileAttribute<?>[] folder(Path folder) {
    return rights(folder, "rwx------");
  }

  private static FileAttribute<?>[] rights(Path path, String rights) {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
