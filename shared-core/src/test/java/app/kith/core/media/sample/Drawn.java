package app.kith.core.media.sample;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures that are drawn and encoded, so that decoders take them. */
public final class Drawn {
  private static final int WIDTH = 61;
  private static final int HEIGHT = 43;

  private Drawn() {}

  public static byte[] jpeg(boolean progressive) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setProgressiveMode(
        progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(draw(BufferedImage.TYPE_INT_RGB), null, null), how);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  public static byte[] png(boolean transparent) throws IOException {
    return encode(transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB, "png");
  }

  public static byte[] gif() throws IOException {
    return encode(BufferedImage.TYPE_BYTE_INDEXED, "gif");
  }

  private static byte[] encode(int type, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(draw(type), format, stream);
    }
    return out.toByteArray();
  }

  private static BufferedImage draw(int type) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
    Graphics2D graphics = image.createGraphics();
    Color half = new Color(20, 90, 200, 128);
    graphics.setPaint(new GradientPaint(0, 0, Color.ORANGE, WIDTH, HEIGHT, half));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setColor(Color.GREEN);
    graphics.fillOval(10, 5, 30, 30);
    graphics.dispose();
    return image;
  }

  /** Every pixel as a decoder shows it, row by row. */
  public static int[] pixels(byte[] file) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    int width = image.getWidth();
    return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
  }

  public static byte[] insert(byte[] file, int at, byte[]... parts) {
    return Bytes.join(
        Arrays.copyOf(file, at), Bytes.join(parts), Arrays.copyOfRange(file, at, file.length));
  }
}
