package app.kith.core.media.png;

import app.kith.core.media.container.MalformedMediaException;
import java.nio.ByteBuffer;

/** The IHDR chunk, checked. */
record PngHeader(int width, int height) {

  static PngHeader of(byte[] data) throws MalformedMediaException {
    if (data.length != 13) {
      throw MalformedMediaException.corrupt("the header of the PNG has the wrong length");
    }
    int depth = data[8];
    boolean depthFits =
        switch (data[9]) {
          case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
          case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
          case 2, 4, 6 -> depth == 8 || depth == 16;
          default -> false;
        };
    boolean methodsFit = data[10] == 0 && data[11] == 0 && (data[12] == 0 || data[12] == 1);
    ByteBuffer in = ByteBuffer.wrap(data);
    PngHeader header = new PngHeader(in.getInt(0), in.getInt(4));
    if (!depthFits || !methodsFit || header.width < 1 || header.height < 1) {
      throw MalformedMediaException.corrupt("the header of the PNG makes no sense");
    }
    return header;
  }

  /** Whether an animation's frame, as its fcTL chunk places it, lies inside the picture. */
  boolean holds(byte[] frame) {
    if (frame.length < 20) {
      return false;
    }
    ByteBuffer in = ByteBuffer.wrap(frame);
    long right = Integer.toUnsignedLong(in.getInt(4)) + Integer.toUnsignedLong(in.getInt(12));
    long bottom = Integer.toUnsignedLong(in.getInt(8)) + Integer.toUnsignedLong(in.getInt(16));
    return right <= width && bottom <= height;
  }
}
