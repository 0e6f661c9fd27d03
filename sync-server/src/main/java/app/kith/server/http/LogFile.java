package app.kith.server.http;

import app.kith.core.home.DurableFiles;
import app.kith.core.home.OwnersAlone;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A log of lines that never grows beyond a bound: when the file is full it becomes {@code name.1},
 * what was that {@code name.2}, and the oldest goes. It is readable by its owner only.
 */
public final class LogFile implements Closeable {
  private final Path file;
  private final long maxBytes;
  private final int kept;
  private FileChannel channel;
  private long size;

  /**
   * Opens the file, behind what it holds already.
   *
   * @param folder made where it is missing
   * @param maxBytes of one file
   * @param kept full files beside it, at least one
   */
  public LogFile(Path folder, String name, long maxBytes, int kept) throws IOException {
    this.file = folder.resolve(name);
    this.maxBytes = maxBytes;
    this.kept = kept;
    DurableFiles.createFolders(folder);
    this.channel = open();
    this.size = channel.size();
  }

  /** Adds one line; a line feed is put behind it. */
  public synchronized void line(String text) throws IOException {
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    if (size > 0 && size + bytes.length > maxBytes) {
      rotate();
    }
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      size += channel.write(rest);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    channel.close();
  }

  private void rotate() throws IOException {
    channel.close();
    for (int n = kept; n > 0; n--) {
      Path older = n == 1 ? file : numbered(n - 1);
      if (Files.exists(older)) {
        Files.move(older, numbered(n), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    channel = open();
    size = 0;
  }

  private Path numbered(int n) {
    return file.resolveSibling(file.getFileName() + "." + n);
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(
        file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), OwnersAlone.file(file));
  }
}
