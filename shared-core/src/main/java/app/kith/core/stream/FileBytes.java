package app.kith.core.stream;

import app.kith.core.wire.ByteRange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A video whose file is on this computer. */
public record FileBytes(Path file, long length) implements VideoBytes {
  /** A file that is whole, and stays as it is. */
  public static FileBytes of(Path file) throws IOException {
    return new FileBytes(file, Files.size(file));
  }

  @Override
  public InputStream open(ByteRange part) throws IOException {
    return Channels.newInputStream(
        FileChannel.open(file, StandardOpenOption.READ).position(part.from()));
  }

  @Override
  public void close() {}
}
