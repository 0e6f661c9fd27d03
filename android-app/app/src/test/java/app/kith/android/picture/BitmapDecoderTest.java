package app.kith.android.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import android.graphics.Bitmap;
import android.graphics.Color;
import app.kith.core.model.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.GraphicsMode;

@RunWith(RobolectricTestRunner.class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class BitmapDecoderTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private final BitmapDecoder decoder = new BitmapDecoder(Limits.STANDARD);

  @Test
  public void noMoreIsDecodedThanIsShown() throws IOException {
    Bitmap shown = decoder.decode(turned(1), 100);

    assertThat(shown.getWidth()).isEqualTo(100);
    assertThat(shown.getHeight()).isEqualTo(50);
    assertThat(decoder.bytes(shown)).isEqualTo(4 * 100 * 50);
  }

  @Test
  public void aSmallPictureIsNotMadeLarger() throws IOException {
    assertThat(decoder.decode(turned(1), 4000).getWidth()).isEqualTo(800);
  }

  /** The picture is red at its left and blue at its right, as it is coded. */
  @Test
  public void itIsTurnedAsTheCameraWasHeld() throws IOException {
    assertThat(ends(1)).isEqualTo("red left, blue right");
    assertThat(ends(2)).isEqualTo("blue left, red right");
    assertThat(ends(3)).isEqualTo("blue left, red right");
    assertThat(ends(4)).isEqualTo("red left, blue right");
    assertThat(ends(5)).isEqualTo("red above, blue below");
    assertThat(ends(6)).isEqualTo("red above, blue below");
    assertThat(ends(7)).isEqualTo("blue above, red below");
    assertThat(ends(8)).isEqualTo("blue above, red below");
  }

  @Test
  public void whatIsNoPictureIsRefused() throws IOException {
    Path file = Files.write(folder.getRoot().toPath().resolve("no.jpg"), new byte[100]);

    assertThatThrownBy(() -> decoder.decode(file, 100)).isInstanceOf(IOException.class);
  }

  private String ends(int orientation) throws IOException {
    Bitmap shown = decoder.decode(turned(orientation), 100);
    boolean wide = shown.getWidth() > shown.getHeight();
    String first = colour(shown.getPixel(5, 5));
    String last = colour(shown.getPixel(shown.getWidth() - 5, shown.getHeight() - 5));
    return wide ? first + " left, " + last + " right" : first + " above, " + last + " below";
  }

  private static String colour(int pixel) {
    return Color.red(pixel) > Color.blue(pixel) ? "red" : "blue";
  }

  private Path turned(int orientation) throws IOException {
    Bitmap drawn = Bitmap.createBitmap(800, 400, Bitmap.Config.ARGB_8888);
    for (int x = 0; x < 800; x++) {
      for (int y = 0; y < 400; y++) {
        drawn.setPixel(x, y, x < 400 ? Color.RED : Color.BLUE);
      }
    }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    drawn.compress(Bitmap.CompressFormat.JPEG, 90, jpeg);
    byte[] coded = jpeg.toByteArray();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(coded, 0, 2);
    file.write(exif(orientation));
    file.write(coded, 2, coded.length - 2);
    return Files.write(
        folder.getRoot().toPath().resolve("turned-" + orientation + ".jpg"), file.toByteArray());
  }

  /** A JPEG segment that holds nothing but an orientation. Source: EXIF 2.32, 4.5.4. */
  private static byte[] exif(int orientation) {
    byte[] segment = {
      (byte) 0xff,
      (byte) 0xe1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    return segment;
  }
}
