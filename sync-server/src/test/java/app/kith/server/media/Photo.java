package app.kith.server.media;

import app.kith.core.media.BlobDigest;
import app.kith.core.media.MetadataStrip;
import app.kith.core.media.Strip;
import app.kith.core.model.BlobId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/**
 * A picture of one pixel with its taker's name in it.
 *
 * @param file the untouched file
 * @param copy what others may have of it
 */
record Photo(byte[] file, byte[] copy) {
  /** The signature and IHDR. */
  private static final int HEAD_BYTES = 33;

  /** A picture that no other taker has, and whose shared copy is everybody's. */
  static Photo by(String taker) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    byte[] plain = pixel();
    png.write(plain, 0, HEAD_BYTES);
    byte[] text = ("tEXtAuthor\0" + taker).getBytes(StandardCharsets.ISO_8859_1);
    png.write(number(text.length - 4));
    png.write(text);
    CRC32 crc = new CRC32();
    crc.update(text);
    png.write(number((int) crc.getValue()));
    png.write(plain, HEAD_BYTES, plain.length - HEAD_BYTES);
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    if (MetadataStrip.strip(() -> new ByteArrayInputStream(png.toByteArray()), copy)
        instanceof Strip.Stripped) {
      return new Photo(png.toByteArray(), copy.toByteArray());
    }
    throw new IllegalStateException("no picture by " + taker);
  }

  private static byte[] pixel() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }

  private static byte[] number(int value) {
    return new byte[] {
      (byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value
    };
  }

  BlobId original() throws IOException {
    return hash(file);
  }

  BlobId shared() throws IOException {
    return hash(copy);
  }

  static BlobId hash(byte[] bytes) throws IOException {
    return BlobDigest.copy(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream()).id();
  }
}
