package app.kith.server.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.h2.store.fs.FileBaseDefault;

/**
 * A file of H2 that an interrupt does not close.
 *
 * <p>A {@link FileChannel} of the JDK closes, under all threads, when one that reads it is
 * interrupted. H2's {@code async:} files do not, but hand each page to a thread of a pool and wait
 * for it, which takes longer than the page; its {@code retry:} files open anew, and trip over their
 * own lock when two threads meet the closed file. A {@link RandomAccessFile} knows nothing of
 * interrupts. It has one position, so each reader takes one of its own.
 */
final class SteadyFile extends FileBaseDefault {
  private final String name;
  private final String mode;

  /** Writes, forces, and holds the lock. */
  private final RandomAccessFile main;

  /** Stay open until the end: closing any of them would release the process's lock on the file. */
  private final Queue<RandomAccessFile> readers = new ConcurrentLinkedQueue<>();

  /**
   * @param mode as for a {@link RandomAccessFile}
   */
  SteadyFile(String name, String mode) throws IOException {
    this.name = name;
    this.mode = mode;
    this.main = new RandomAccessFile(name, mode);
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    requireOpen();
    RandomAccessFile free = readers.poll();
    RandomAccessFile reader = free == null ? new RandomAccessFile(name, "r") : free;
    try {
      reader.seek(position);
      return read(reader, target);
    } finally {
      readers.add(reader);
      if (!isOpen()) {
        closeReaders();
      }
    }
  }

  private static int read(RandomAccessFile reader, ByteBuffer target) throws IOException {
    if (!target.hasArray()) {
      byte[] bytes = new byte[target.remaining()];
      int count = reader.read(bytes);
      target.put(bytes, 0, Math.max(0, count));
      return count;
    }
    int start = target.arrayOffset() + target.position();
    int count = reader.read(target.array(), start, target.remaining());
    target.position(target.position() + Math.max(0, count));
    return count;
  }

  @Override
  public int write(ByteBuffer source, long position) throws IOException {
    requireOpen();
    int count = source.remaining();
    synchronized (main) {
      main.seek(position);
      if (source.hasArray()) {
        main.write(source.array(), source.arrayOffset() + source.position(), count);
        source.position(source.limit());
      } else {
        byte[] bytes = new byte[count];
        source.get(bytes);
        main.write(bytes);
      }
    }
    return count;
  }

  @Override
  public long size() throws IOException {
    requireOpen();
    return main.length();
  }

  @Override
  protected void implTruncate(long size) throws IOException {
    synchronized (main) {
      if (size < main.length()) {
        main.setLength(size);
      }
    }
  }

  /** Not by the channel, which an interrupt would close. */
  @Override
  public void force(boolean metaData) throws IOException {
    requireOpen();
    main.getFD().sync();
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return main.getChannel().tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    try {
      closeReaders();
    } finally {
      main.close();
    }
  }

  private void closeReaders() throws IOException {
    for (RandomAccessFile reader = readers.poll(); reader != null; reader = readers.poll()) {
      reader.close();
    }
  }

  private void requireOpen() throws ClosedChannelException {
    if (!isOpen()) {
      throw new ClosedChannelException();
    }
  }

  @Override
  public String toString() {
    return SteadyFiles.SCHEME + ":" + name;
  }
}
