package app.kith.core.media.gif;

import app.kith.core.media.container.ByteInput;
import app.kith.core.media.container.Discard;
import app.kith.core.media.container.ExifOrientation;
import app.kith.core.media.container.ImageHeader;
import app.kith.core.media.container.ImageType;
import app.kith.core.media.container.MalformedMediaException;
import app.kith.core.media.container.MediaBounds;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Walks a GIF's blocks to its trailer and writes the same picture without metadata.
 *
 * <p>Kept: the screen, the colours, the images, how they follow each other, and how often they
 * loop. Gone: comments, plain text (no viewer draws it), every other application's block (XMP, a
 * colour profile that no viewer reads) and what follows the trailer.
 */
public final class GifWalk {
  private static final int IMAGE = 0x2c;
  private static final int EXTENSION = 0x21;
  private static final int TRAILER = 0x3b;
  private static final int GRAPHIC_CONTROL = 0xf9;
  private static final int APPLICATION = 0xff;

  private final ByteInput in;
  private final OutputStream out;
  private final MediaBounds bounds;
  private int width;
  private int height;
  private long frames;
  private boolean loopSeen;

  public GifWalk(ByteInput in, OutputStream out, MediaBounds bounds) {
    this.in = in;
    this.out = out;
    this.bounds = bounds;
  }

  /** Reads up to and including the trailer. */
  public ImageHeader run() throws IOException {
    in.copy(6, out);
    byte[] screen = in.bytes(7);
    width = u16(screen, 0);
    height = u16(screen, 2);
    if (width != 0 && height != 0) {
      bounds.check(width, height);
    }
    out.write(screen);
    colours(screen[4]);
    int block = in.u8();
    while (block != TRAILER) {
      switch (block) {
        case IMAGE -> image();
        case EXTENSION -> extension();
        default -> throw MalformedMediaException.corrupt("the GIF has an unknown part " + block);
      }
      block = in.u8();
    }
    if (frames == 0) {
      throw MalformedMediaException.corrupt("the GIF ends without a picture");
    }
    out.write(TRAILER);
    return new ImageHeader(ImageType.GIF, width, height, ExifOrientation.UPRIGHT, frames > 1);
  }

  private void image() throws IOException {
    byte[] descriptor = in.bytes(9);
    int frameWidth = u16(descriptor, 4);
    int frameHeight = u16(descriptor, 6);
    bounds.check(frameWidth, frameHeight);
    if (width == 0 || height == 0) {
      // Viewers take the first image's size where the screen has none.
      width = frameWidth;
      height = frameHeight;
    }
    frames++;
    out.write(IMAGE);
    out.write(descriptor);
    colours(descriptor[8]);
    int codeSize = in.u8();
    if (codeSize < 1 || codeSize > 11) {
      throw MalformedMediaException.corrupt("an image of the GIF is coded in no known way");
    }
    out.write(codeSize);
    blocks(out);
  }

  private void extension() throws IOException {
    switch (in.u8()) {
      case GRAPHIC_CONTROL -> graphicControl();
      case APPLICATION -> application();
      default -> blocks(new Discard());
    }
  }

  /** Stays where it is even before a plain text that goes: viewers join it to the next image. */
  private void graphicControl() throws IOException {
    byte[] control = in.bytes(6);
    if (control[0] != 4 || control[5] != 0) {
      throw MalformedMediaException.corrupt("a GIF frame's timing has the wrong length");
    }
    out.write(EXTENSION);
    out.write(GRAPHIC_CONTROL);
    out.write(control);
  }

  private void application() throws IOException {
    byte[] name = in.bytes(in.u8());
    String text = new String(name, StandardCharsets.ISO_8859_1);
    boolean loop = text.equals("NETSCAPE2.0") || text.equals("ANIMEXTS1.0");
    if (name.length == 0) {
      return;
    }
    if (!loop || loopSeen) {
      blocks(new Discard());
      return;
    }
    for (int size = in.u8(); size != 0; size = in.u8()) {
      byte[] block = in.bytes(size);
      if (size == 3 && block[0] == 1 && !loopSeen) {
        loopSeen = true;
        out.write(EXTENSION);
        out.write(APPLICATION);
        out.write(name.length);
        out.write(name);
        out.write(size);
        out.write(block);
        out.write(0);
      }
    }
  }

  /** Hands on data blocks up to the empty one that ends them. */
  private void blocks(OutputStream sink) throws IOException {
    int size;
    do {
      size = in.u8();
      sink.write(size);
      in.copy(size, sink);
    } while (size != 0);
  }

  /** Hands on a colour table where the flags say that there is one. */
  private void colours(byte flags) throws IOException {
    if ((flags & 0x80) != 0) {
      in.copy(3L << ((flags & 7) + 1), out);
    }
  }

  private static int u16(byte[] bytes, int offset) {
    return bytes[offset] & 0xff | (bytes[offset + 1] & 0xff) << 8;
  }
}
