package app.kith.core.media;

import app.kith.core.media.container.ByteInput;
import app.kith.core.media.container.ImageType;
import app.kith.core.media.container.Keep;
import app.kith.core.media.container.MalformedMediaException;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.media.gif.GifWalk;
import app.kith.core.media.jpeg.JpegWalk;
import app.kith.core.media.mp4.Mp4Walk;
import app.kith.core.media.png.PngWalk;
import app.kith.core.media.webp.WebpLayout;
import app.kith.core.media.webp.WebpWalk;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Makes the copy of a picture or video that others get: the same pixels and colours, frames and
 * sounds, turned the same way, with nothing in it about place, camera or time. Or, where the author
 * of a post wants it, with the place: then a picture that says one keeps it, in a form of our own.
 * Of a video no place is kept.
 *
 * <p><b>A pure function for ever.</b> The device names the copy by its hash before the server has
 * the original, and the server derives it again; so the same bytes must give the same bytes on
 * every device, every release and every Java. It compresses nothing, follows no setting, and {@code
 * StripGoldenTest} pins its results. Who has to change one byte of them adds a version beside this
 * one, with its number in the post, and leaves this one as it is.
 *
 * <p>It looks at the container and not into the coded picture or video: what someone hid among the
 * pixels, or wrote on them, stays.
 *
 * <p>What was stripped before comes out unchanged, and so does what has nothing to strip: then copy
 * and original are one blob. What goes and what stays is told at {@link JpegWalk}, {@link PngWalk},
 * {@link WebpWalk}, {@link GifWalk} and {@link Mp4Walk}.
 */
public final class MetadataStrip {
  /** The number of this function. */
  public static final int VERSION = 1;

  private MetadataStrip() {}

  /** Writes the copy that keeps nothing. */
  public static Strip strip(MediaSource source, OutputStream sink) throws IOException {
    return strip(source, sink, Keep.NOTHING);
  }

  /**
   * Writes the copy and flushes; the sink stays open. Where the answer is {@link Refused}, or
   * reading or writing fails, the sink may hold the beginning of a copy, which is to be thrown
   * away. No bounds are checked: that is {@link ContainerWalk}'s part, before.
   */
  public static Strip strip(MediaSource source, OutputStream sink, Keep keep) throws IOException {
    DigestOutput digest = new DigestOutput(sink);
    OutputStream out = new BufferedOutputStream(digest, 16 * 1024);
    try {
      write(source, out, keep);
    } catch (MalformedMediaException e) {
      return new Refused(e.reason(), e.sentence());
    }
    out.flush();
    return new Strip.Stripped(digest.digest());
  }

  private static void write(MediaSource source, OutputStream out, Keep keep) throws IOException {
    try (InputStream stream = source.open()) {
      ByteInput in = new ByteInput(stream, MediaBounds.NONE);
      if (ContainerWalk.isVideo(in)) {
        writeVideo(source, Mp4Walk.measure(in, MediaBounds.NONE).copy(), out);
        return;
      }
      ImageType type = ContainerWalk.typeOf(in);
      switch (type) {
        case JPEG -> new JpegWalk(in, out, MediaBounds.NONE, keep).run();
        case PNG -> new PngWalk(in, out, MediaBounds.NONE, keep).run();
        case GIF -> new GifWalk(in, out, MediaBounds.NONE).run();
        case WEBP -> writeWebp(source, WebpWalk.measure(in, MediaBounds.NONE, keep), out);
      }
    }
  }

  private static void writeVideo(MediaSource source, Mp4Walk.Copy copy, OutputStream out)
      throws IOException {
    try (InputStream stream = source.open()) {
      copy.write(new ByteInput(stream, MediaBounds.NONE), out);
    }
  }

  private static void writeWebp(MediaSource source, WebpLayout layout, OutputStream out)
      throws IOException {
    try (InputStream stream = source.open()) {
      WebpWalk.write(new ByteInput(stream, MediaBounds.NONE), out, layout);
    }
  }
}
