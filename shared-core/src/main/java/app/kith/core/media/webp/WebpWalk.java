package app.kith.core.media.webp;

import static app.kith.core.media.webp.WebpImage.u24;

import app.kith.core.media.container.ByteInput;
import app.kith.core.media.container.Discard;
import app.kith.core.media.container.ExifKept;
import app.kith.core.media.container.ExifOrientation;
import app.kith.core.media.container.ImageHeader;
import app.kith.core.media.container.ImageType;
import app.kith.core.media.container.Keep;
import app.kith.core.media.container.MalformedMediaException;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.media.icc.IccProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks a WebP's chunks to the end that RIFF says and writes the same picture without metadata.
 *
 * <p>Kept: the coded image or the frames of an animation, transparency, the colour profile cleaned,
 * and of EXIF the orientation, and the place where that is wanted. Gone: XMP, every other chunk,
 * what follows the end. A chunk that VP8X does not announce counts as absent, as it does for
 * decoders.
 */
public final class WebpWalk {
  private static final int ANIMATED = 0x02;
  private static final int EXIF = 0x08;
  private static final int ALPHA = 0x10;
  private static final int PROFILE = 0x20;

  private final ByteInput in;
  private final OutputStream out;
  private final MediaBounds bounds;
  private final Keep keep;
  private final @Nullable WebpLayout layout;
  private int announced;
  private int width;
  private int height;
  private boolean extended;
  private boolean imageSeen;
  private boolean alphaSeen;
  private boolean animationSeen;
  private boolean profileSeen;
  private boolean exifSeen;
  private int keptFlags;
  private ExifKept exif = ExifKept.NOTHING;

  private WebpWalk(
      ByteInput in, OutputStream out, MediaBounds bounds, Keep keep, @Nullable WebpLayout layout) {
    this.in = in;
    this.out = out;
    this.bounds = bounds;
    this.keep = keep;
    this.layout = layout;
  }

  /** The first walk: learns what the picture is and what its copy will look like. */
  public static WebpLayout measure(ByteInput in, MediaBounds bounds, Keep keep) throws IOException {
    Discard counted = new Discard();
    WebpWalk walk = new WebpWalk(in, counted, bounds, keep, null);
    ImageHeader header = walk.run();
    return new WebpLayout(header, counted.count() - 8, walk.keptFlags, keep);
  }

  /** The second walk, over the same bytes: writes the copy. */
  public static void write(ByteInput in, OutputStream out, WebpLayout layout) throws IOException {
    new WebpWalk(in, out, MediaBounds.NONE, layout.keep(), layout).run();
  }

  private ImageHeader run() throws IOException {
    in.copy(4, out);
    long end = in.u32le() + 8;
    in.skip(4);
    WebpChunks.u32le(out, layout == null ? 0 : layout.riffSize());
    out.write(new byte[] {'W', 'E', 'B', 'P'});
    WebpChunks chunks = new WebpChunks(in, out, end);
    if (chunks.more()) {
      first(chunks);
    }
    while (chunks.more()) {
      next(chunks);
    }
    if (!imageSeen) {
      throw MalformedMediaException.corrupt("the WebP ends without a picture");
    }
    in.skip(Math.max(0, end - in.position()));
    boolean animated = (announced & ANIMATED) != 0;
    return new ImageHeader(
        ImageType.WEBP, width, height, exif.orientation(), animated, exif.place().isPresent());
  }

  private void first(WebpChunks chunks) throws IOException {
    String name = chunks.next();
    if (WebpImage.isNamed(name)) {
      image(chunks, name);
      return;
    }
    if (!name.equals("VP8X") || chunks.length() != 10) {
      throw MalformedMediaException.corrupt("the WebP does not begin with a picture");
    }
    byte[] features = chunks.start(10);
    extended = true;
    announced = features[0];
    width = u24(features, 4) + 1;
    height = u24(features, 7) + 1;
    bounds.check(width, height);
    keptFlags = announced & (ALPHA | ANIMATED);
    features[0] = (byte) (layout == null ? 0 : layout.flags());
    features[1] = 0;
    features[2] = 0;
    features[3] = 0;
    chunks.write(features);
  }

  private void next(WebpChunks chunks) throws IOException {
    String name = chunks.next();
    if (!extended) {
      chunks.skip();
      return;
    }
    switch (name) {
      case "VP8 ", "VP8L" -> image(chunks, name);
      case "ANMF" -> frame(chunks);
      case "ANIM" -> animation(chunks);
      case "ALPH" -> alpha(chunks);
      case "ICCP" -> profile(chunks);
      case "EXIF" -> exif(chunks);
      default -> chunks.skip();
    }
  }

  private boolean isAnnounced(int feature) {
    return (announced & feature) != 0;
  }

  private void image(WebpChunks chunks, String name) throws IOException {
    if (imageSeen || isAnnounced(ANIMATED)) {
      throw MalformedMediaException.corrupt("the WebP holds a picture too many");
    }
    imageSeen = true;
    byte[] start = chunks.start(WebpImage.HEAD);
    WebpImage image = WebpImage.of(name, start);
    bounds.check(image.width(), image.height());
    if (extended && !image.equals(new WebpImage(width, height))) {
      throw MalformedMediaException.corrupt("the WebP says two sizes");
    }
    width = image.width();
    height = image.height();
    chunks.rest(start);
  }

  private void frame(WebpChunks chunks) throws IOException {
    if (!animationSeen) {
      throw MalformedMediaException.corrupt("the WebP holds a frame but no animation");
    }
    imageSeen = true;
    new WebpFrame(in, out).copy(chunks, width, height);
  }

  private void animation(WebpChunks chunks) throws IOException {
    if (!isAnnounced(ANIMATED) || animationSeen || chunks.length() != 6) {
      throw MalformedMediaException.corrupt("the WebP describes its animation wrongly");
    }
    animationSeen = true;
    chunks.keep();
  }

  private void alpha(WebpChunks chunks) throws IOException {
    if (alphaSeen || imageSeen || isAnnounced(ANIMATED)) {
      chunks.skip();
      return;
    }
    alphaSeen = true;
    chunks.keep();
  }

  private void profile(WebpChunks chunks) throws IOException {
    if (profileSeen || !isAnnounced(PROFILE)) {
      chunks.skip();
      return;
    }
    profileSeen = true;
    IccProfile.check(chunks.length());
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    chunks.to(data);
    var cleaned = IccProfile.cleaned(data.toByteArray());
    if (cleaned.isPresent()) {
      keptFlags |= PROFILE;
      chunks.write(cleaned.get());
    }
  }

  private void exif(WebpChunks chunks) throws IOException {
    byte[] start = chunks.start(ExifOrientation.MAX_BYTES);
    chunks.passRest(start);
    if (exifSeen || !isAnnounced(EXIF)) {
      return;
    }
    exifSeen = true;
    // Some encoders put JPEG's label before it.
    boolean labelled = start.length > 6 && start[0] == 'E' && start[1] == 'x';
    exif = ExifKept.read(start, labelled ? 6 : 0);
    Optional<byte[]> tiff = exif.tiff(keep);
    if (tiff.isPresent()) {
      keptFlags |= EXIF;
      chunks.write(tiff.get());
    }
  }
}
