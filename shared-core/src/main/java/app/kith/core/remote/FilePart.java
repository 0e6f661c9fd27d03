package app.kith.core.remote;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
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
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      bytes.seek(offset);
      byte[] buffer = new byte[Math.min(length, BUFFER_BYTES)];
      int left = length;
      while (left > 0) {
        int read = bytes.read(buffer, 0, Math.min(left, buffer.length));
        if (read < 0) {
          throw new EOFException("an original became shorter while it was sent: " + file);
        }
        sink.write(buffer, 0, read);
        left -= read;
      }
    }
  }
}
