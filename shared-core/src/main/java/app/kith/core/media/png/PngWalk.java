package app.kith.core.media.png;

import app.kith.core.media.container.ByteInput;
import app.kith.core.media.container.ExifKept;
import app.kith.core.media.container.ImageHeader;
import app.kith.core.media.container.ImageType;
import app.kith.core.media.container.Keep;
import app.kith.core.media.container.MalformedMediaException;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.media.icc.IccProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Walks a PNG's chunks to IEND, checks every checksum and writes the same picture without metadata.
 *
 * <p>Kept: what decoders need for the pixels, their colours, their shape (pHYs may say that pixels
 * are not square) and the frames of an animation, the colour profile cleaned, and of eXIf the
 * orientation, and the place where that is wanted. Gone: texts, time, every chunk not named here, a
 * second one of a kind that occurs once, one longer than its kind can be, and what follows IEND.
 */
public final class PngWalk {
  private static final int SIGNATURE = 8;

  /** Ancillary chunks that occur once and are kept, with the most bytes that one can have. */
  private static final Map<String, Integer> KEPT_ONCE =
      Map.ofEntries(
          Map.entry("tRNS", 256),
          Map.entry("gAMA", 4),
          Map.entry("cHRM", 32),
          Map.entry("sRGB", 1),
          Map.entry("sBIT", 4),
          Map.entry("bKGD", 6),
          Map.entry("hIST", 512),
          Map.entry("pHYs", 9),
          Map.entry("cICP", 4),
          Map.entry("mDCV", 24),
          Map.entry("cLLI", 8));

  private static final int MAX_PALETTE = 768;
  private static final int ANIMATION_CONTROL = 8;
  private static final int FRAME_CONTROL = 26;

  private final ByteInput in;
  private final OutputStream out;
  private final MediaBounds bounds;
  private final Keep keep;
  private final PngChunks chunks;

  /** Of the kinds that are kept only, so that a file full of invented names takes no memory. */
  private final Set<String> seen = new HashSet<>();

  private boolean animated;
  private ExifKept exif = ExifKept.NOTHING;

  public PngWalk(ByteInput in, OutputStream out, MediaBounds bounds, Keep keep) {
    this.in = in;
    this.out = out;
    this.bounds = bounds;
    this.keep = keep;
    this.chunks = new PngChunks(in, out);
  }

  /** Reads up to and including IEND. */
  public ImageHeader run() throws IOException {
    in.copy(SIGNATURE, out);
    if (!chunks.next().equals("IHDR")) {
      throw MalformedMediaException.corrupt("the PNG does not begin with its header");
    }
    byte[] first = chunks.length() == 13 ? chunks.data() : new byte[0];
    PngHeader header = PngHeader.of(first);
    bounds.check(header.width(), header.height());
    chunks.write(first);
    String type = chunks.next();
    while (!type.equals("IEND")) {
      chunk(type, header);
      type = chunks.next();
    }
    if (!seen.contains("IDAT") || chunks.length() != 0) {
      throw MalformedMediaException.corrupt("the PNG ends without a picture");
    }
    chunks.keep();
    return new ImageHeader(
        ImageType.PNG,
        header.width(),
        header.height(),
        exif.orientation(),
        animated,
        exif.place().isPresent());
  }

  private void chunk(String type, PngHeader header) throws IOException {
    switch (type) {
      case "IDAT" -> {
        seen.add(type);
        chunks.keep();
      }
      case "PLTE" -> palette(seen.add(type));
      case "eXIf" -> exif(seen.add(type));
      case "iCCP" -> profile(seen.add(type));
      case "acTL" -> animation(seen.add(type));
      case "fcTL" -> frame(header);
      case "fdAT" -> keepIf(animated);
      default -> other(type);
    }
  }

  private void palette(boolean first) throws IOException {
    if (!first || chunks.length() > MAX_PALETTE || chunks.length() % 3 != 0) {
      throw MalformedMediaException.corrupt("the palette of the PNG makes no sense");
    }
    chunks.keep();
  }

  private void exif(boolean first) throws IOException {
    byte[] start = chunks.start();
    if (first) {
      exif = ExifKept.read(start, 0);
      Optional<byte[]> tiff = exif.tiff(keep);
      if (tiff.isPresent()) {
        chunks.write(tiff.get());
      }
    }
  }

  private void profile(boolean first) throws IOException {
    if (!first) {
      chunks.skip();
      return;
    }
    IccProfile.check(chunks.length());
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    chunks.to(data);
    var cleaned = PngProfile.cleaned(data.toByteArray());
    if (cleaned.isPresent()) {
      chunks.write(cleaned.get());
    }
  }

  private void animation(boolean first) throws IOException {
    // After the first picture data it counts no more, and the file is a still picture.
    animated |= first && !seen.contains("IDAT") && chunks.length() == ANIMATION_CONTROL;
    keepIf(animated && first);
  }

  private void frame(PngHeader header) throws IOException {
    if (!animated) {
      chunks.skip();
      return;
    }
    byte[] data = chunks.length() == FRAME_CONTROL ? chunks.data() : new byte[0];
    if (!header.holds(data)) {
      throw MalformedMediaException.corrupt("a frame of the animation makes no sense");
    }
    chunks.write(data);
  }

  private void other(String type) throws IOException {
    if (Character.isUpperCase(type.charAt(0))) {
      throw MalformedMediaException.corrupt("the PNG has an unknown part " + type);
    }
    Integer most = KEPT_ONCE.get(type);
    keepIf(most != null && seen.add(type) && chunks.length() <= most);
  }

  private void keepIf(boolean kept) throws IOException {
    if (kept) {
      chunks.keep();
    } else {
      chunks.skip();
    }
  }
}
