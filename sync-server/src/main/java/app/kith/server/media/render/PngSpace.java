package app.kith.server.media.render;

import app.kith.core.media.MediaSource;
import app.kith.core.media.icc.IccProfile;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** Finds the colour profile of a PNG that was walked, in its chunks before the pixels. */
final class PngSpace {
  private static final int SIGNATURE = 8;
  private static final int CRC = 4;
  private static final int ICCP = 0x69434350;
  private static final int IDAT = 0x49444154;
  private static final int IEND = 0x49454e44;

  private PngSpace() {}

  /** The colour space of three channels that the file names, if it is another than sRGB. */
  static Optional<ColorSpace> read(MediaSource source) throws IOException {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(source.open()))) {
      in.skipNBytes(SIGNATURE);
      while (true) {
        int length = in.readInt();
        int type = in.readInt();
        if (type == IDAT || type == IEND || length < 0) {
          return Optional.empty();
        }
        if (type == ICCP && length <= IccProfile.MAX_BYTES) {
          return profile(in.readNBytes(length));
        }
        in.skipNBytes(length + (long) CRC);
      }
    }
  }

  private static Optional<ColorSpace> profile(byte[] chunk) throws IOException {
    int name = 0;
    while (name < chunk.length && chunk[name] != 0) {
      name++;
    }
    // The name, its zero and the method of compression.
    int start = Math.min(name + 2, chunk.length);
    ByteArrayInputStream compressed = new ByteArrayInputStream(chunk, start, chunk.length - start);
    try (InflaterInputStream inflated = new InflaterInputStream(compressed)) {
      byte[] bytes = inflated.readNBytes(IccProfile.MAX_BYTES);
      ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(bytes));
      boolean other = space.getType() == ColorSpace.TYPE_RGB && !space.isCS_sRGB();
      return other ? Optional.of(space) : Optional.empty();
    } catch (IllegalArgumentException | java.util.zip.ZipException e) {
      // Viewers pass over a profile that is none.
      return Optional.empty();
    }
  }
}
