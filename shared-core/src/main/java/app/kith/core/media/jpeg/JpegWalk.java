package app.kith.core.media.jpeg;

import app.kith.core.media.container.ByteInput;
import app.kith.core.media.container.ExifKept;
import app.kith.core.media.container.ImageHeader;
import app.kith.core.media.container.ImageType;
import app.kith.core.media.container.Keep;
import app.kith.core.media.container.MalformedMediaException;
import app.kith.core.media.container.MediaBounds;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Walks a JPEG's segments and scans to its end marker and writes the same picture without metadata.
 *
 * <p>Kept: frame, tables and scans byte for byte, the JFIF header without its thumbnail, the Adobe
 * header (it says how colours are coded), the colour profile cleaned, and of EXIF the orientation,
 * and the place where that is wanted. Gone: every other application segment (EXIF, XMP, IPTC, MPF,
 * maker's own), comments, fill bytes and stray bytes between segments (decoders skip both), and
 * what follows the end marker: the video of a motion photo, second pictures, a gain map. What is
 * left is the picture that every viewer shows.
 *
 * <p>Headers count before the first scan only, as for decoders, and of EXIF and JFIF the first.
 */
public final class JpegWalk {
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;
  private static final byte[] JFIF = ascii("JFIF\0");
  private static final byte[] EXIF = ascii("Exif\0\0");
  private static final byte[] ADOBE = ascii("Adobe");

  private final ByteInput in;
  private final OutputStream out;
  private final MediaBounds bounds;
  private final Keep keep;
  private final JpegProfile profile = new JpegProfile();
  private int width;
  private int height;
  private ExifKept exif = ExifKept.NOTHING;
  private boolean jfifSeen;
  private boolean exifSeen;
  private boolean scanSeen;

  public JpegWalk(ByteInput in, OutputStream out, MediaBounds bounds, Keep keep) {
    this.in = in;
    this.out = out;
    this.bounds = bounds;
    this.keep = keep;
  }

  /** Reads up to and including the end marker. */
  public ImageHeader run() throws IOException {
    in.copy(2, out);
    int marker = nextMarker();
    while (marker != EOI) {
      if (marker == SOS) {
        marker = scan();
      } else {
        segment(marker);
        marker = nextMarker();
      }
    }
    if (!scanSeen) {
      throw MalformedMediaException.corrupt("it ends before the picture begins");
    }
    marker(EOI);
    return new ImageHeader(
        ImageType.JPEG, width, height, exif.orientation(), false, exif.place().isPresent());
  }

  /** Skips what decoders skip between segments: stray bytes and fill bytes. */
  private int nextMarker() throws IOException {
    int value = in.u8();
    while (true) {
      while (value != 0xff) {
        value = in.u8();
      }
      while (value == 0xff) {
        value = in.u8();
      }
      if (value != 0) {
        return value;
      }
    }
  }

  private void segment(int marker) throws IOException {
    switch (marker) {
      case 0xc0, 0xc1, 0xc2, 0xc3, 0xc9, 0xca, 0xcb -> frame(marker);
      // Tables: Huffman, arithmetic, quantisation.
      case 0xc4, 0xcc, 0xdb -> write(marker, payload());
      // One number each: of lines, of blocks between restarts.
      case 0xdc, 0xdd -> number(marker);
      case 0xe0 -> jfif(payload());
      case 0xe1 -> exif(payload());
      case 0xe2 -> profile(payload());
      case 0xee -> adobe(payload());
      case 0x01, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7 -> {
        // They have no length, and mean nothing outside of a scan.
      }
      case 0xfe -> payload();
      case 0xc5, 0xc6, 0xc7, 0xcd, 0xce, 0xcf, 0xde, 0xdf ->
          throw MalformedMediaException.unsupported("it is a hierarchical JPEG");
      default -> {
        if (marker < 0xe0 || marker > 0xef) {
          throw MalformedMediaException.corrupt("it has a marker " + Integer.toHexString(marker));
        }
        payload();
      }
    }
  }

  private byte[] payload() throws IOException {
    int length = in.u16();
    if (length < 2) {
      throw MalformedMediaException.corrupt("a segment has no room for its own length");
    }
    return in.bytes(length - 2);
  }

  private void number(int marker) throws IOException {
    byte[] payload = payload();
    if (payload.length != 2) {
      throw MalformedMediaException.corrupt("a number has the wrong length");
    }
    write(marker, payload);
  }

  private void frame(int marker) throws IOException {
    byte[] payload = payload();
    if (width != 0) {
      throw MalformedMediaException.corrupt("it has two frames");
    }
    if (payload.length < 9 || payload.length != 6 + 3 * payload[5]) {
      throw MalformedMediaException.corrupt("its frame header has the wrong length");
    }
    height = (payload[1] & 0xff) << 8 | payload[2] & 0xff;
    width = (payload[3] & 0xff) << 8 | payload[4] & 0xff;
    bounds.check(width, height);
    write(marker, payload);
  }

  /** Copies one scan; gives the marker that ends it. */
  private int scan() throws IOException {
    byte[] header = payload();
    if (width == 0) {
      throw MalformedMediaException.corrupt("a scan comes before the frame");
    }
    if (header.length < 6 || header.length != 4 + 2 * header[0]) {
      throw MalformedMediaException.corrupt("a scan's header has the wrong length");
    }
    scanSeen = true;
    write(SOS, header);
    while (true) {
      in.copyUntil(0xff, out);
      long run = 0;
      int value = in.u8();
      while (value == 0xff) {
        run++;
        value = in.u8();
      }
      boolean inside = value == 0 || value >= 0xd0 && value <= 0xd7;
      if (!inside) {
        return value;
      }
      for (long i = 0; i < run; i++) {
        out.write(0xff);
      }
      out.write(value);
    }
  }

  private void jfif(byte[] payload) throws IOException {
    if (!jfifSeen && !scanSeen && payload.length >= 14 && startsWith(payload, JFIF)) {
      jfifSeen = true;
      byte[] header = Arrays.copyOf(payload, 14);
      // The thumbnail's width and height.
      header[12] = 0;
      header[13] = 0;
      write(0xe0, header);
    }
  }

  private void exif(byte[] payload) throws IOException {
    if (exifSeen || scanSeen || !startsWith(payload, EXIF)) {
      return;
    }
    exifSeen = true;
    exif = ExifKept.read(payload, EXIF.length);
    Optional<byte[]> tiff = exif.tiff(keep);
    if (tiff.isPresent()) {
      byte[] kept = Arrays.copyOf(EXIF, EXIF.length + tiff.get().length);
      System.arraycopy(tiff.get(), 0, kept, EXIF.length, tiff.get().length);
      write(0xe1, kept);
    }
  }

  private void profile(byte[] payload) throws IOException {
    if (!scanSeen && JpegProfile.starts(payload)) {
      for (byte[] segment : profile.add(payload)) {
        write(0xe2, segment);
      }
    }
  }

  private void adobe(byte[] payload) throws IOException {
    if (!scanSeen && payload.length >= 12 && startsWith(payload, ADOBE)) {
      write(0xee, Arrays.copyOf(payload, 12));
    }
  }

  private void write(int marker, byte[] payload) throws IOException {
    marker(marker);
    int length = payload.length + 2;
    out.write(length >>> 8);
    out.write(length);
    out.write(payload);
  }

  private void marker(int marker) throws IOException {
    out.write(0xff);
    out.write(marker);
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static boolean startsWith(byte[] payload, byte[] label) {
    return payload.length >= label.length
        && Arrays.equals(Arrays.copyOf(payload, label.length), label);
  }
}
