package app.kith.core.media;

import static app.kith.core.media.Stripping.strip;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.sample.Bytes;
import app.kith.core.media.sample.Drawn;
import app.kith.core.media.sample.SampleGif;
import app.kith.core.media.sample.SampleJpeg;
import app.kith.core.media.sample.SamplePng;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws real pictures, puts metadata in, and decodes them before and after. */
class SamePixelsTest {
  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ofAJpeg(boolean progressive) throws IOException {
    byte[] plain = Drawn.jpeg(progressive);
    byte[] rich =
        Drawn.insert(
            plain,
            20,
            SampleJpeg.exif(Bytes.cameraTiff(6)),
            SampleJpeg.profile(1, 1, SRGB),
            SampleJpeg.segment(0xfe, Bytes.ascii("Alice was here")));

    byte[] stripped = strip(rich);

    assertThat(stripped).hasSizeLessThan(rich.length);
    assertThat(Drawn.pixels(stripped)).isEqualTo(Drawn.pixels(rich));
    assertThat(Bytes.latin(stripped)).doesNotContain("Alice", "Canon", "2024");
    assertThat(strip(plain)).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ofAPng(boolean transparent) throws IOException {
    byte[] plain = Drawn.png(transparent);
    byte[] rich =
        Drawn.insert(
            plain,
            33,
            SamplePng.profile("Alice's", SRGB),
            SamplePng.chunk("eXIf", Bytes.cameraTiff(3)),
            SamplePng.chunk("tEXt", Bytes.ascii("Author\0Alice")));

    byte[] stripped = strip(rich);

    assertThat(Drawn.pixels(stripped)).isEqualTo(Drawn.pixels(rich));
    assertThat(Bytes.latin(stripped)).doesNotContain("Alice", "Canon", "2024");
    assertThat(strip(plain)).isEqualTo(plain);
  }

  @Test
  void ofAGif() throws IOException {
    byte[] plain = Drawn.gif();
    byte[] rich = Drawn.insert(plain, plain.length - 1, SampleGif.COMMENT);

    byte[] stripped = strip(rich);

    assertThat(stripped).isEqualTo(plain);
    assertThat(Drawn.pixels(stripped)).isEqualTo(Drawn.pixels(rich));
  }
}
