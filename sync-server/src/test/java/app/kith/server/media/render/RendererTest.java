package app.kith.server.media.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.core.media.ContainerWalk;
import app.kith.core.media.Walk;
import app.kith.core.media.container.MediaBounds;
import app.kith.server.media.render.Rendering.Copy;
import app.kith.server.media.render.Rendering.Rendered;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RendererTest {
  private static final Color RED = new Color(0xd02020);
  private static final Color GREEN = new Color(0x20a020);
  private static final Color BLUE = new Color(0x2020d0);
  private static final Color LIGHT = new Color(0xe0e0e0);

  private final Renderer renderer = new Renderer(MediaBounds.STANDARD);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "baseline.jpg",
        "progressive.jpg",
        "lossy.webp",
        "interlaced.png",
        "deep.png",
        "palette.png",
        "flat.gif",
        "animated.gif"
      })
  void everyKindOfFileBecomesASmallJpegOfTheSameColours(String name) throws IOException {
    Copy copy = only(SamplePicture.load(name), 32);

    assertThat(copy.type()).isEqualTo("image/jpeg");
    assertThat(copy.width()).isEqualTo(32);
    assertThat(copy.height()).isEqualTo(24);
    assertQuarters(read(copy), RED, GREEN, BLUE, LIGHT);
  }

  @Test
  void printersColoursBecomeThoseOfAScreen() throws IOException {
    BufferedImage image = read(only(SamplePicture.load("cmyk.jpg"), 32));

    // Without a profile nobody knows the ink; red must still be red.
    Color red = new Color(image.getRGB(6, 5));
    assertThat(red.getRed()).isGreaterThan(150);
    assertThat(red.getGreen()).isLessThan(100);
    assertThat(new Color(image.getRGB(25, 18)).getGreen()).isGreaterThan(180);
  }

  @ParameterizedTest
  @ValueSource(strings = {"grey.jpg", "grey.png", "grey16.png", "greyalpha.png"})
  void greyStaysTheSameGrey(String name) throws IOException {
    BufferedImage image = read(only(SamplePicture.load(name), 32));

    Color middle = new Color(image.getRGB(16, 12));
    assertThat(middle.getRed()).isCloseTo(128, within(2));
    assertThat(middle.getBlue()).isCloseTo(128, within(2));
  }

  @ParameterizedTest
  @CsvSource({"1,RGBL", "2,GRLB", "3,LBGR", "4,BLRG", "5,RBGL", "6,BRLG", "7,LGBR", "8,GLRB"})
  void aTurnedPictureStandsUpright(int orientation, String quarters) throws IOException {
    byte[] turned = SamplePicture.turned(SamplePicture.load("baseline.jpg"), orientation);

    Rendered rendered = (Rendered) render(turned, 32);

    Copy copy = rendered.copies().get(0);
    boolean onItsSide = orientation >= 5;
    assertThat(rendered.width()).isEqualTo(onItsSide ? 48 : 64);
    assertThat(copy.width()).isEqualTo(onItsSide ? 24 : 32);
    assertThat(copy.height()).isEqualTo(onItsSide ? 32 : 24);
    Color[] colours = quarters.chars().mapToObj(RendererTest::colour).toArray(Color[]::new);
    assertQuarters(read(copy), colours[0], colours[1], colours[2], colours[3]);
  }

  @Test
  void otherColourSpacesAreConverted() throws IOException {
    byte[] jpeg = SamplePicture.linearJpeg(SamplePicture.load("baseline.jpg"));
    byte[] png = SamplePicture.linearPng(SamplePicture.load("alpha.png"));

    // A linear e0 is an sRGB f1.
    assertThat(new Color(read(only(jpeg, 32)).getRGB(25, 18)).getRed()).isCloseTo(0xf1, within(2));
    Color throughAlpha = new Color(read(only(png, 32)).getRGB(25, 18), true);
    assertThat(throughAlpha.getRed()).isCloseTo(0xf1, within(2));
    assertThat(throughAlpha.getAlpha()).isCloseTo(128, within(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"alpha.png", "alpha.webp"})
  void whatShowsThroughStaysSo(String name) throws IOException {
    Copy copy = only(SamplePicture.load(name), 32);

    assertThat(copy.type()).isEqualTo("image/png");
    BufferedImage image = read(copy);
    assertQuarters(image, RED, GREEN, BLUE, LIGHT);
    assertThat(image.getRGB(5, 5) >>> 24).isEqualTo(255);
    assertThat(image.getRGB(5, 18) >>> 24).isCloseTo(128, within(1));
  }

  @Test
  void allSizesComeFromOneCallLargestFirstAndNoneIsLargerThanThePicture() throws IOException {
    Rendered rendered = (Rendered) render(SamplePicture.load("baseline.jpg"), 16, 64, 63, 1000);

    assertThat(rendered.width()).isEqualTo(64);
    assertThat(rendered.height()).isEqualTo(48);
    assertThat(rendered.copies()).extracting(Copy::size).containsExactly(63, 16);
    assertThat(rendered.copies()).extracting(Copy::height).containsExactly(47, 12);
    assertQuarters(read(rendered.copies().get(1)), RED, GREEN, BLUE, LIGHT);
  }

  @Test
  void aLinePictureKeepsOnePixel() throws IOException {
    BufferedImage line = new BufferedImage(3_000, 1, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(line, "png", png);

    Copy copy = only(png.toByteArray(), 100);

    assertThat(copy.width()).isEqualTo(100);
    assertThat(copy.height()).isEqualTo(1);
  }

  @Test
  void aCopyCarriesNoMetadata() throws IOException {
    byte[] source = SamplePicture.linearJpeg(SamplePicture.load("baseline.jpg"));
    byte[] bytes = only(SamplePicture.turned(source, 6), 32).bytes();

    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    assertThat(text).doesNotContain("Exif").doesNotContain("ICC_PROFILE");
    Walk walk = ContainerWalk.walk(() -> new ByteArrayInputStream(bytes), MediaBounds.STANDARD);
    assertThat(walk)
        .isInstanceOfSatisfying(
            Walk.Found.class,
            found -> assertThat(found.info().header().orientation()).isEqualTo(1));
  }

  @Test
  void theSamePictureGivesTheSameBytes() throws IOException {
    byte[] picture = SamplePicture.load("lossy.webp");

    assertThat(only(picture, 32).bytes()).isEqualTo(only(picture, 32).bytes());
  }

  @Test
  void aPictureBeyondTheBoundsIsNotDecoded() throws IOException {
    Renderer strict = new Renderer(new MediaBounds(1_000_000, 64 * 48 - 1, 1_000));
    byte[] picture = SamplePicture.load("baseline.jpg");

    assertThat(strict.render(() -> new ByteArrayInputStream(picture), List.of(32)))
        .isInstanceOf(Rendering.Refused.class);
  }

  @Test
  void whatIsNoWholePictureIsRefused() throws IOException {
    byte[] jpeg = SamplePicture.load("baseline.jpg");

    assertThat(render(Arrays.copyOf(jpeg, jpeg.length / 2), 32))
        .isInstanceOf(Rendering.Refused.class);
    assertThat(render("hello".getBytes(StandardCharsets.UTF_8), 32))
        .isInstanceOf(Rendering.Refused.class);
  }

  private Rendering render(byte[] picture, Integer... sizes) throws IOException {
    return renderer.render(() -> new ByteArrayInputStream(picture), List.of(sizes));
  }

  private Copy only(byte[] picture, int size) throws IOException {
    List<Copy> copies = ((Rendered) render(picture, size)).copies();
    assertThat(copies).hasSize(1);
    return copies.get(0);
  }

  private static BufferedImage read(Copy copy) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(copy.bytes()));
  }

  private static Color colour(int letter) {
    return switch (letter) {
      case 'R' -> RED;
      case 'G' -> GREEN;
      case 'B' -> BLUE;
      default -> LIGHT;
    };
  }

  /** Compares the middles of the quarters: upper left, upper right, lower left, lower right. */
  private static void assertQuarters(BufferedImage image, Color... quarters) {
    int width = image.getWidth();
    int height = image.getHeight();
    for (int i = 0; i < 4; i++) {
      int x = width * (i % 2 == 0 ? 1 : 3) / 4;
      int y = height * (i / 2 == 0 ? 1 : 3) / 4;
      Color found = new Color(image.getRGB(x, y));
      assertThat(found.getRed())
          .as("red of quarter %d", i)
          .isCloseTo(quarters[i].getRed(), within(12));
      assertThat(found.getGreen())
          .as("green of quarter %d", i)
          .isCloseTo(quarters[i].getGreen(), within(12));
      assertThat(found.getBlue())
          .as("blue of quarter %d", i)
          .isCloseTo(quarters[i].getBlue(), within(12));
    }
  }
}
