package app.kith.desktop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.Limits;
import app.kith.desktop.platform.DesktopPortraits.Result;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesktopPortraitsTest {
  @TempDir Path folder;

  private final DesktopPortraits portraits = new DesktopPortraits(Limits.STANDARD);

  private BufferedImage drawn(Path file) throws IOException {
    if (portraits.draw(file) instanceof Result.Drawn(var portrait)) {
      return ImageIO.read(new ByteArrayInputStream(portrait.jpeg()));
    }
    throw new AssertionError(portraits.draw(file).toString());
  }

  /** Green in the middle square, red around it. */
  private Path flag(String type, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int side = Math.min(width, height);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.GREEN);
    pen.fillRect((width - side) / 2, (height - side) / 2, side, side);
    pen.dispose();
    Path file = folder.resolve("flag." + type);
    ImageIO.write(image, type, file.toFile());
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "gif"})
  void theMiddleIsTaken(String type) throws IOException {
    BufferedImage portrait = drawn(flag(type, 900, 300));

    assertThat(portrait.getWidth()).isEqualTo(128);
    assertThat(portrait.getHeight()).isEqualTo(128);
    for (int at : new int[] {3, 64, 124}) {
      Color color = new Color(portrait.getRGB(at, 64));
      assertThat(color.getGreen()).isGreaterThan(200);
      assertThat(color.getRed()).isLessThan(60);
    }
  }

  @Test
  void aSmallPictureStaysAsSmall() throws IOException {
    assertThat(drawn(flag("png", 40, 60)).getWidth()).isEqualTo(40);
  }

  @Test
  void noiseIsMadeCoarseUntilItFits() throws IOException {
    Random random = new Random(3);
    BufferedImage noise = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 90_000; i++) {
      noise.setRGB(i % 300, i / 300, random.nextInt());
    }
    Path file = folder.resolve("noise.png");
    ImageIO.write(noise, "png", file.toFile());

    assertThat(drawn(file).getWidth()).isEqualTo(128);
  }

  @Test
  void photographsAreDrawn() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../assets/photos"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".jpg")).limit(4))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(drawn(file).getWidth()).isEqualTo(128));
    }
  }

  @Test
  void whatTheCameraHeldSidewaysStandsUpright() throws IOException {
    BufferedImage coded = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = coded.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, 100, 200);
    pen.dispose();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(coded, "jpg", jpeg);
    // Big endian, one entry: orientation 6, so that the coded left side is on top.
    byte[] exif =
        HexFormat.of()
            .parseHex(
                "ffe100224578696600004d4d002a000000080001011200030000000100060000" + "00000000");
    ByteArrayOutputStream turned = new ByteArrayOutputStream();
    turned.write(jpeg.toByteArray(), 0, 2);
    turned.writeBytes(exif);
    turned.write(jpeg.toByteArray(), 2, jpeg.size() - 2);

    BufferedImage portrait = drawn(Files.write(folder.resolve("turned.jpg"), turned.toByteArray()));

    assertThat(new Color(portrait.getRGB(64, 10)).getRed()).isGreaterThan(200);
    assertThat(new Color(portrait.getRGB(64, 118)).getRed()).isLessThan(60);
    assertThat(new Color(portrait.getRGB(10, 118)).getRed()).isLessThan(60);
  }

  @Test
  void whatIsNoPictureIsRefusedWithASentence() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.jpg"), "no picture");

    for (Path file : new Path[] {text, folder, folder.resolve("gone.png")}) {
      assertThat(portraits.draw(file))
          .isInstanceOfSatisfying(
              Result.Refused.class,
              refused ->
                  assertThat(refused.sentence()).startsWith(file + ": ").doesNotContain("\n"));
    }
    assertThat(portraits.draw("a\0b")).isInstanceOf(Result.Refused.class);
  }
}
