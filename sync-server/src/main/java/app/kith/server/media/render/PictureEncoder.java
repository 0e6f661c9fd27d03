package app.kith.server.media.render;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes renditions: JPEG, or PNG where something shows through. They carry no metadata, and no
 * profile, which means sRGB.
 */
final class PictureEncoder {
  /** Where JPEG's loss begins to be seen side by side, and no sooner. */
  private static final float QUALITY = 0.82f;

  static final String JPEG = "image/jpeg";
  static final String PNG = "image/png";

  /** The type that suits the picture. */
  String typeFor(BufferedImage image) {
    return image.getColorModel().hasAlpha() && showsThrough(image) ? PNG : JPEG;
  }

  byte[] encode(BufferedImage image, String type) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByMIMEType(type).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      BufferedImage written = image;
      if (type.equals(JPEG)) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
        written = opaque(image);
      }
      writer.setOutput(out);
      writer.write(null, new IIOImage(written, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static boolean showsThrough(BufferedImage image) {
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int argb : row) {
        if (argb >>> 24 != 0xff) {
          return true;
        }
      }
    }
    return false;
  }

  private static BufferedImage opaque(BufferedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      return image;
    }
    BufferedImage opaque =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      opaque.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
    return opaque;
  }
}
