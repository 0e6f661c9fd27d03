package app.kith.server.blob;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * Locks of the operating system in a shared folder: one file, in which a name stands for one byte.
 * A server that ends, however it does, holds nothing any more. On a network's file system it needs
 * locks that all computers see, as NFS 4 has them.
 */
public final class FolderLocks implements BlobLocks {
  private final FileChannel channel;

  private FolderLocks(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens the file of locks; a process may do so once, since closing one lets go of all that it
   * holds in the file.
   */
  public static FolderLocks open(Path file) throws IOException {
    return new FolderLocks(
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  @Override
  public Optional<Lock> tryTake(String name, boolean together) throws IOException {
    try {
      FileLock lock = channel.tryLock(place(name), 1, together);
      return lock == null ? Optional.empty() : Optional.of(lock::release);
    } catch (OverlappingFileLockException e) {
      // Two names of one place, as good as never.
      return Optional.empty();
    }
  }

  private static long place(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong() >>> 2;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
