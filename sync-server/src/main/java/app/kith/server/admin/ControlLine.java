package app.kith.server.admin;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lines of JSON on a channel, each ended by a line feed, which JSON itself never contains. */
final class ControlLine {
  /** The longest line, its line feed included. */
  static final int MAX_BYTES = 64 * 1024;

  private static final int BUFFER_BYTES = 4096;

  private ControlLine() {}

  /**
   * Reads one line and whatever of the next has come with it, which is thrown away: each side says
   * one line only.
   *
   * @throws EOFException where the other side ended before the line did
   */
  static String read(SocketChannel channel) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    while (channel.read(buffer) >= 0) {
      buffer.flip();
      while (buffer.hasRemaining()) {
        byte next = buffer.get();
        if (next == '\n') {
          return line.toString(StandardCharsets.UTF_8);
        }
        line.write(next);
      }
      if (line.size() >= MAX_BYTES) {
        throw new TooLongException(line.size());
      }
      buffer.clear();
    }
    throw new EOFException("the line ended after " + line.size() + " bytes");
  }

  static void write(SocketChannel channel, String json) throws IOException {
    byte[] bytes = (json + '\n').getBytes(StandardCharsets.UTF_8);
    if (bytes.length > MAX_BYTES) {
      throw new TooLongException(bytes.length);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  static boolean fits(String json) {
    return json.getBytes(StandardCharsets.UTF_8).length < MAX_BYTES;
  }

  /** The values of a line, of which the JSON may say nothing at all, but not a null among them. */
  static Map<String, String> whole(@Nullable Map<String, String> values) {
    if (values == null) {
      return Map.of();
    }
    if (values.values().stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("a null among the values of " + values.keySet());
    }
    return Map.copyOf(values);
  }

  /** A line that is longer than either side takes. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1;

    TooLongException(int bytes) {
      super("a line of " + bytes + " bytes or more: give at most " + MAX_BYTES);
    }
  }
}
