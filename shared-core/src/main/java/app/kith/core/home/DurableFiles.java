package app.kith.core.home;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Puts files onto the disk so that they survive a power cut, not only the end of the process.
 *
 * <p>A file is durable when its bytes are forced <em>and</em> the folder that names it is: a new or
 * renamed file in a folder that was not forced may be gone after a power cut, bytes and all.
 */
public final class DurableFiles {
  private static final boolean FOLDERS_CAN_BE_FORCED = File.separatorChar == '/';

  private DurableFiles() {}

  /** Forces a file's bytes and length to the disk. */
  public static void forceFile(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /**
   * Forces the names in a folder to the disk. Windows can't open a folder and keeps names in a
   * journal of its own; there it does nothing.
   */
  public static void forceFolder(Path folder) throws IOException {
    if (FOLDERS_CAN_BE_FORCED) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /**
   * Makes a folder and those above it that are missing, for their owner alone: what lies in them is
   * private, whoever else uses the computer. All of them are there after a power cut.
   */
  public static void createFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = parentOf(folder);
    createFolders(parent);
    try {
      Files.createDirectory(folder, OwnersAlone.folder(folder));
    } catch (FileAlreadyExistsException e) {
      // Somebody else may have made it just now.
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
    forceFolder(parent);
  }

  /**
   * Replaces a file's content as a whole: whoever reads it, now or after a power cut, sees the old
   * bytes or the new ones. The folder must exist.
   */
  public static void writeAtomically(Path file, byte[] bytes) throws IOException {
    Path folder = parentOf(file);
    Path fresh = Files.createTempFile(folder, "." + file.getFileName() + "-", ".tmp");
    try {
      writeForced(fresh, bytes);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
    forceFolder(folder);
  }

  private static void writeForced(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private static Path parentOf(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException("a root has no folder above it: " + path);
    }
    return parent;
  }
}
