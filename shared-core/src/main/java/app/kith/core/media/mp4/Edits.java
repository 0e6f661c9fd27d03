package app.kith.core.media.mp4;

import app.kith.core.media.container.ByteInput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a file is written over in its copy. The copy is as long as the file and every byte that
 * is kept stays where it is, so whatever points to it still does.
 */
final class Edits {
  private static final byte[] ZEROS = new byte[8 * 1024];

  private final List<Edit> edits = new ArrayList<>();

  /**
   * Bytes of the file and what stands there instead.
   *
   * @param bytes as many; null for zeros
   */
  private record Edit(long start, long length, byte @Nullable [] bytes) {}

  /** Zeros from one place of the file to before another. */
  void zero(long start, long end) {
    if (end > start) {
      edits.add(new Edit(start, end - start, null));
    }
  }

  void replace(long start, byte[] bytes) {
    edits.add(new Edit(start, bytes.length, bytes));
  }

  /** Makes a box a place that is free: its length stays, its contents are zeros. */
  void free(Box box) {
    replace(box.start() + 4, "free".getBytes(StandardCharsets.ISO_8859_1));
    zero(box.contents(), box.end());
  }

  void addAll(Edits others) {
    edits.addAll(others.edits);
  }

  /** Writes the copy. */
  void apply(ByteInput in, OutputStream out) throws IOException {
    edits.sort(Comparator.comparingLong(Edit::start));
    for (Edit edit : edits) {
      if (edit.start() < in.position()) {
        throw new IllegalStateException("two edits of one byte at " + edit.start());
      }
      in.copy(edit.start() - in.position(), out);
      in.skip(edit.length());
      if (edit.bytes() == null) {
        zeros(edit.length(), out);
      } else {
        out.write(edit.bytes());
      }
    }
    in.copyRest(out);
  }

  private static void zeros(long length, OutputStream out) throws IOException {
    for (long left = length; left > 0; left -= ZEROS.length) {
      out.write(ZEROS, 0, (int) Math.min(left, ZEROS.length));
    }
  }
}
