package app.kith.core.remote;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A stretch of a file as the body of an upload request; it can be sent again. */
final class FilePart extends RequestBody {
  private static final MediaType TYPE = MediaType.get("application/offset+octet-stream");
  private static final int BUFFER_BYTES = 64 * 1024;

  private final Path file;
  private final long offset;
  private final int length;

  FilePart(Path file, long offset, int length) {
    this.file = file;
    this.offset = offset;
    this.length = length;
  }

  @Override
  public MediaType contentType() {
    return TYPE;
  }

  @Override
  public long contentLength() {
    return length;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
      long position = offset;
      int left = length;
      while (left > 0) {
        buffer.clear();
        buffer.limit(Math.min(left, BUFFER_BYTES));
        int read = channel.read(buffer, position);
        if (read < 0) {
          throw new EOFException("an original became shorter while it was sent: " + file);
        }
        buffer.flip();
        sink.write(buffer);
        position += read;
        left -= read;
      }
    }
  }
}
