package app.kith.core.media;

import static app.kith.core.media.Stripping.info;
import static app.kith.core.media.Stripping.refusal;
import static app.kith.core.media.Stripping.strip;
import static app.kith.core.media.sample.Bytes.ascii;
import static app.kith.core.media.sample.Bytes.hex;
import static app.kith.core.media.sample.Bytes.join;
import static app.kith.core.media.sample.Bytes.u32;
import static app.kith.core.media.sample.SamplePng.DATA;
import static app.kith.core.media.sample.SamplePng.END;
import static app.kith.core.media.sample.SamplePng.SIGNATURE;
import static app.kith.core.media.sample.SamplePng.chunk;
import static app.kith.core.media.sample.SamplePng.header;
import static app.kith.core.media.sample.SamplePng.minimalExif;
import static app.kith.core.media.sample.SamplePng.profile;
import static app.kith.core.media.sample.SamplePng.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.container.ImageHeader;
import app.kith.core.media.container.ImageType;
import app.kith.core.media.container.RefusalReason;
import app.kith.core.media.icc.IccProfile;
import app.kith.core.media.sample.SampleIcc;
import app.kith.core.media.sample.SamplePng;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PngStripTest {
  private final byte[] cleanIcc = IccProfile.cleaned(SampleIcc.chatty()).orElseThrow();

  @Test
  void leavesThePictureItsColoursAndItsOrientation() throws IOException {
    byte[] stored =
        chunk(
            "iCCP",
            join(
                ascii("ICC Profile\0\0"),
                hex("7801 01"),
                new byte[] {(byte) cleanIcc.length, (byte) (cleanIcc.length >> 8)},
                new byte[] {(byte) ~cleanIcc.length, (byte) (~cleanIcc.length >> 8)},
                cleanIcc,
                u32(adler(cleanIcc))));

    assertThat(strip(SamplePng.full()))
        .isEqualTo(
            join(
                SIGNATURE,
                header(40, 30),
                chunk("pHYs", join(u32(2835), u32(2835), hex("01"))),
                stored,
                chunk("gAMA", u32(45_455)),
                chunk("bKGD", new byte[6]),
                DATA,
                minimalExif(8),
                END));
  }

  @Test
  void tellsWhatThePictureIs() throws IOException {
    ImageInfo info = info(SamplePng.full());

    assertThat(info.header()).isEqualTo(new ImageHeader(ImageType.PNG, 40, 30, 8, false));
    assertThat(info.trailingBytes()).isEqualTo("after the end".length());
    assertThat(info(SamplePng.animated()).header().animated()).isTrue();
  }

  @Test
  void leavesAFileAloneThatHasNothingToStrip() throws IOException {
    byte[] file = with(profile("ICC Profile", cleanIcc), minimalExif(6), chunk("sRGB", hex("00")));

    assertThat(strip(file)).isEqualTo(file);
    assertThat(strip(SamplePng.animated())).isEqualTo(SamplePng.animated());
  }

  @Test
  void cutsALongStoredProfileIntoBlocks() throws IOException {
    byte[] large =
        new SampleIcc(4)
            .tag("desc", SampleIcc.text("desc", "mine"))
            .tag("A2B0", Arrays.copyOf(ascii("mft2"), 150_000))
            .build();
    byte[] once = strip(with(profile("mine", large)));

    assertThat(strip(once)).isEqualTo(once);
    assertThat(once).hasSizeGreaterThan(150_000);
  }

  @Test
  void dropsAProfileThatNoViewerCouldRead() throws IOException {
    assertThat(strip(with(profile("x", ascii("no profile"))))).isEqualTo(with());
    assertThat(strip(with(chunk("iCCP", ascii("x\0\0not compressed"))))).isEqualTo(with());
    assertThat(strip(with(chunk("iCCP", ascii("no end of the name"))))).isEqualTo(with());
    assertThat(strip(with(chunk("iCCP", new byte[0])))).isEqualTo(with());
  }

  @Test
  void refusesAProfileThatUnpacksToTooMuch() throws IOException {
    assertThat(refusal(with(profile("x", new byte[IccProfile.MAX_BYTES + 1]))))
        .isEqualTo(RefusalReason.UNSUPPORTED);
  }

  @Test
  void dropsAChunkThatHidesMoreThanItsKindCanSay() throws IOException {
    assertThat(strip(with(chunk("gAMA", ascii("Alice was here"))))).isEqualTo(with());
  }

  @Test
  void countsAnAnimationThatBeginsTooLateAsAStillPicture() throws IOException {
    byte[] late = join(SIGNATURE, header(40, 30), DATA, chunk("acTL", new byte[8]), END);

    assertThat(info(late).header().animated()).isFalse();
    assertThat(strip(late)).isEqualTo(with());
  }

  @Test
  void refusesAWrongChecksumEvenWhereTheChunkGoes() throws IOException {
    byte[] text = chunk("tEXt", ascii("Author\0Alice"));
    text[text.length - 1] ^= 1;
    byte[] data = DATA.clone();
    data[20] ^= 1;

    assertThat(refusal(with(text))).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(join(SIGNATURE, header(40, 30), data, END)))
        .isEqualTo(RefusalReason.CORRUPT);
  }

  @Test
  void refusesWhatIsNoPngThatCanBeShown() throws IOException {
    assertThat(refusal(join(SIGNATURE, header(40, 30), END))).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(join(SIGNATURE, DATA, END))).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(with(header(40, 30)))).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(with(chunk("CgBI", new byte[4])))).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(with(chunk("PLTE", new byte[4])))).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(with(chunk("1234", new byte[4])))).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(join(SIGNATURE, header(0, 30), DATA, END))).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(join(SIGNATURE, u32(0xffffffffL), ascii("IHDR"))))
        .isEqualTo(RefusalReason.CORRUPT);
  }

  private static long adler(byte[] bytes) {
    java.util.zip.Adler32 adler = new java.util.zip.Adler32();
    adler.update(bytes);
    return adler.getValue();
  }
}
