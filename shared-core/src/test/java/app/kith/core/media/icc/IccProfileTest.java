package app.kith.core.media.icc;

import static app.kith.core.media.sample.Bytes.ascii;
import static app.kith.core.media.sample.SampleIcc.text;
import static app.kith.core.media.sample.SampleIcc.xyz;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.sample.Bytes;
import app.kith.core.media.sample.SampleIcc;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IccProfileTest {
  @Test
  void leavesNothingButColour() {
    byte[] cleaned = IccProfile.cleaned(SampleIcc.chatty()).orElseThrow();
    String readable = Bytes.latin(cleaned);

    assertThat(readable)
        .contains("acsp", "RGB XYZ ", "rXYZ", "gXYZ", "bXYZ", "rTRC", "Colour profile")
        .doesNotContain(
            "Alice", "Dell", "DELL", "APPL", "lcms", "4711", "2024", "mmod", "reserved");
    assertThat(Arrays.copyOfRange(cleaned, 24, 36)).containsOnly(0);
    assertThat(Arrays.copyOfRange(cleaned, 80, 128)).containsOnly(0);
    assertThat(ByteBuffer.wrap(cleaned).getInt(0)).isEqualTo(cleaned.length);
  }

  @Test
  void changesNothingTheSecondTime() {
    byte[] once = IccProfile.cleaned(SampleIcc.chatty()).orElseThrow();

    assertThat(IccProfile.cleaned(once)).contains(once);
  }

  @ParameterizedTest
  @ValueSource(ints = {ColorSpace.CS_sRGB, ColorSpace.CS_LINEAR_RGB, ColorSpace.CS_PYCC})
  void givesTheSameColours(int space) {
    ICC_Profile before = ICC_Profile.getInstance(space);
    byte[] cleaned = IccProfile.cleaned(before.getData()).orElseThrow();
    ICC_ColorSpace after = new ICC_ColorSpace(ICC_Profile.getInstance(cleaned));

    for (float level = 0; level <= 1; level += .125f) {
      float[] colour = {level, 1 - level, level * level};
      assertThat(after.toRGB(colour)).isEqualTo(new ICC_ColorSpace(before).toRGB(colour));
      assertThat(after.toCIEXYZ(colour)).isEqualTo(new ICC_ColorSpace(before).toCIEXYZ(colour));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void keepsTheNameOfAWellKnownSpaceInTheFormOfItsVersion(int version) {
    byte[] named = profile(version, text("desc", "Display P3"));
    byte[] cleaned = IccProfile.cleaned(named).orElseThrow();

    assertThat(Bytes.latin(cleaned).replace("\0", "")).contains("Display P3");
    assertThat(Bytes.latin(cleaned).contains("mluc")).isEqualTo(version == 4);
    assertThat(IccProfile.cleaned(cleaned)).contains(cleaned);
  }

  @Test
  void replacesANameThatCannotBeRead() {
    for (byte[] broken :
        new byte[][] {
          ascii("desc\0\0\0\0\u00ff\u00ff\u00ff\u00ffsRGB"),
          ascii("mluc\0\0\0\0\0\0\0\1\0\0\0\14enUS\u00ff\u00ff\u00ff\u00ff\0\0\0\34"),
          ascii("text\0\0\0\0sRGB"),
          ascii("desc\0\0\0\0")
        }) {
      assertThat(Bytes.latin(IccProfile.cleaned(profile(2, broken)).orElseThrow()))
          .contains("Colour profile");
    }
  }

  @Test
  void writesBytesThatTagsShareOnce() {
    byte[] apart = profile(2, text("desc", "sRGB"));
    byte[] shared = apart.clone();
    int rXyz = Bytes.latin(shared).indexOf("rXYZ");
    int gXyz = Bytes.latin(shared).indexOf("gXYZ");
    System.arraycopy(shared, rXyz + 4, shared, gXyz + 4, 8);

    byte[] cleaned = IccProfile.cleaned(shared).orElseThrow();

    assertThat(cleaned).hasSize(IccProfile.cleaned(apart).orElseThrow().length - 20);
    assertThat(IccProfile.cleaned(cleaned)).contains(cleaned);
  }

  @Test
  void isEmptyForWhatIsNoProfile() {
    byte[] unsigned = SampleIcc.chatty();
    unsigned[36] = 'x';
    byte[] crowded = SampleIcc.chatty();
    crowded[130] = 1;

    assertThat(IccProfile.cleaned(new byte[0])).isEmpty();
    assertThat(IccProfile.cleaned(new byte[500])).isEmpty();
    assertThat(IccProfile.cleaned(unsigned)).isEmpty();
    assertThat(IccProfile.cleaned(crowded)).isEmpty();
    assertThat(IccProfile.cleaned(new SampleIcc(2).tag("mmod", xyz(1)).build())).isEmpty();
  }

  @Test
  void isEmptyForTagsThatOverlapToGrow() {
    String[] names = {"rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "wtpt", "bkpt"};
    SampleIcc builder = new SampleIcc(2).tag("A2B0", new byte[20_000]);
    for (String name : names) {
      builder.tag(name, xyz(1));
    }
    byte[] profile = builder.build();
    for (int i = 0; i < names.length; i++) {
      ByteBuffer.wrap(profile).putInt(132 + 12 * (i + 1) + 4, 300 + i);
      ByteBuffer.wrap(profile).putInt(132 + 12 * (i + 1) + 8, 19_000);
    }

    assertThat(IccProfile.cleaned(profile)).isEmpty();
  }

  private static byte[] profile(int version, byte[] description) {
    return new SampleIcc(version)
        .tag("desc", description)
        .tag("rXYZ", xyz(2))
        .tag("gXYZ", xyz(3))
        .build();
  }
}
