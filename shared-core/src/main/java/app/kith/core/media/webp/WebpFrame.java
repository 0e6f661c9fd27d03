package app.kith.core.media.webp;

import static app.kith.core.media.webp.WebpImage.u24;

import app.kith.core.media.container.ByteInput;
import app.kith.core.media.container.MalformedMediaException;
import java.io.IOException;
import java.io.OutputStream;

/**
 * One frame of an animation: where and how long, then perhaps an ALPH chunk, then the image. Its
 * length stands before it, so that a frame with anything else inside is refused and not shortened;
 * no encoder is known to write one.
 */
final class WebpFrame {
  private static final int HEAD = 16;

  private final ByteInput in;
  private final OutputStream out;

  WebpFrame(ByteInput in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** Copies the frame whose chunk head was just read. */
  void copy(WebpChunks frames, int canvasWidth, int canvasHeight) throws IOException {
    if (frames.length() < HEAD) {
      throw MalformedMediaException.corrupt("a frame of the animation is too short");
    }
    long end = in.position() + frames.length();
    byte[] head = in.bytes(HEAD);
    int width = u24(head, 6) + 1;
    int height = u24(head, 9) + 1;
    if (u24(head, 0) * 2 + width > canvasWidth || u24(head, 3) * 2 + height > canvasHeight) {
      throw MalformedMediaException.corrupt("a frame lies outside of the picture");
    }
    frames.head(frames.length());
    out.write(head);
    WebpChunks parts = new WebpChunks(in, out, end);
    String name = parts.more() ? parts.next() : "";
    if (name.equals("ALPH")) {
      parts.keep();
      name = parts.more() ? parts.next() : "";
    }
    if (!WebpImage.isNamed(name)) {
      throw MalformedMediaException.unsupported("a frame of the animation holds something else");
    }
    byte[] start = parts.start(WebpImage.HEAD);
    if (!WebpImage.of(name, start).equals(new WebpImage(width, height))) {
      throw MalformedMediaException.corrupt("a frame of the animation says two sizes");
    }
    parts.rest(start);
    if (in.position() != end || frames.length() % 2 != 0) {
      throw MalformedMediaException.unsupported("a frame of the animation holds something else");
    }
  }
}
