package app.kith.desktop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.ContainerWalk;
import app.kith.core.media.ImageInfo;
import app.kith.core.media.MediaSource;
import app.kith.core.media.Walk;
import app.kith.core.media.container.ImageHeader;
import app.kith.core.media.container.ImageType;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.media.thumb.ThumbHash;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesktopPlaceholdersTest {
  @TempDir Path folder;

  private final DesktopPlaceholders placeholders = new DesktopPlaceholders();

  /** Red left half, blue right half. */
  private Path picture(String type, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.dispose();
    Path file = folder.resolve("picture." + type);
    ImageIO.write(image, type, file.toFile());
    return file;
  }

  private static ImageInfo info(Path file) throws IOException {
    if (ContainerWalk.walk(MediaSource.of(file), MediaBounds.STANDARD)
        instanceof Walk.Found found) {
      return found.info();
    }
    throw new AssertionError("no picture: " + file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "gif"})
  void aPictureOfAnySizeGetsItsShapeAndColours(String type) throws IOException {
    Path file = picture(type, 1_600, 400);

    ThumbHash.Pixels drawn =
        ThumbHash.decode(placeholders.thumbHash(file, info(file)).orElseThrow());

    assertThat((double) drawn.width() / drawn.height()).isBetween(2.5, 5.0);
    assertThat(side(drawn, 0.1, 0.5)).isEqualTo("red");
    assertThat(side(drawn, 0.9, 0.5)).isEqualTo("blue");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.1, 0.5", "2, 0.9, 0.5", "3, 0.9, 0.5", "4, 0.1, 0.5",
    "5, 0.5, 0.1", "6, 0.5, 0.1", "7, 0.5, 0.9", "8, 0.5, 0.9"
  })
  void itIsDrawnTheWayThePictureIsShown(int orientation, double x, double y) throws IOException {
    Path file = picture("png", 60, 40);
    ImageHeader header = new ImageHeader(ImageType.PNG, 60, 40, orientation, false);

    ThumbHash.Pixels drawn =
        ThumbHash.decode(
            placeholders.thumbHash(file, new ImageInfo(header, Files.size(file), 0)).orElseThrow());

    assertThat(drawn.width() > drawn.height()).isEqualTo(orientation < 5);
    assertThat(side(drawn, x, y)).isEqualTo("red");
  }

  private static String side(ThumbHash.Pixels pixels, double x, double y) {
    int at = 4 * ((int) (y * pixels.height()) * pixels.width() + (int) (x * pixels.width()));
    return (pixels.rgba()[at] & 255) > (pixels.rgba()[at + 2] & 255) ? "red" : "blue";
  }

  @Test
  void whatCanNotBeDecodedGoesWithout() throws IOException {
    Path file = picture("png", 60, 40);
    ImageInfo info = info(file);
    Files.write(file, new byte[] {1, 2, 3});

    assertThat(placeholders.thumbHash(file, info)).isEmpty();
  }

  @Test
  void onePixelIsEnough() throws IOException {
    Path file = picture("png", 1, 1);

    assertThat(placeholders.thumbHash(file, info(file))).isPresent();
  }
}
