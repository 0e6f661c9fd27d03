package app.kith.core.media.mp4;

import app.kith.core.media.container.ByteInput;
import app.kith.core.media.container.MalformedMediaException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads boxes one after the other. What a box says of its length is believed only within the box
 * around it.
 */
final class BoxInput {
  /** A video of an hour has some sixty. */
  private static final int MAX_BOXES = 10_000;

  private final ByteInput in;
  private int boxes;

  BoxInput(ByteInput in) {
    this.in = in;
  }

  ByteInput bytes() {
    return in;
  }

  /** Does something with a box whose contents come next; it may leave some or all unread. */
  @FunctionalInterface
  interface Content {
    void read(Box box) throws IOException;
  }

  /**
   * Reads the boxes up to {@code end}; fewer bytes than a header has are no box, and go.
   *
   * @param edits where those bytes are noted
   */
  void each(long end, Edits edits, Content content) throws IOException {
    while (end - in.position() >= Box.HEADER) {
      Box box = next(in.u32(), end);
      content.read(box);
      leave(box);
    }
    edits.zero(in.position(), end);
    in.skip(end - in.position());
  }

  /**
   * The box whose first four bytes were read.
   *
   * @param around the end of what is around it; {@link Box#TO_THE_END} where that is the file
   */
  Box next(long length, long around) throws IOException {
    if (++boxes > MAX_BOXES) {
      throw MalformedMediaException.corruptVideo("it has more parts than any video");
    }
    long start = in.position() - 4;
    String type = new String(in.bytes(4), StandardCharsets.ISO_8859_1);
    boolean last = length == 0 && around == Box.TO_THE_END;
    long bytes = length == 1 ? in.s64() : length;
    long contents = in.position();
    if (last) {
      return new Box(type, start, contents, Box.TO_THE_END);
    }
    if (bytes < contents - start || bytes > around - start) {
      throw MalformedMediaException.corruptVideo("a part of it has an impossible length");
    }
    return new Box(type, start, contents, start + bytes);
  }

  /** Goes to the end of a box. */
  void leave(Box box) throws IOException {
    if (box.end() == Box.TO_THE_END) {
      in.drain();
      return;
    }
    if (in.position() > box.end()) {
      throw tooShort(box);
    }
    in.skip(box.end() - in.position());
  }

  /** The contents up to {@code most} bytes of them; there must be at least {@code least}. */
  byte[] contents(Box box, int least, int most) throws IOException {
    long length = box.end() - box.contents();
    if (length < least) {
      throw tooShort(box);
    }
    return in.bytes((int) Math.min(length, most));
  }

  static MalformedMediaException tooShort(Box box) {
    return MalformedMediaException.corruptVideo(
        "its part " + Codec.readable(box.type()) + " is too short");
  }
}
