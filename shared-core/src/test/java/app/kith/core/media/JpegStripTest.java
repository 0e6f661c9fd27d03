package app.kith.core.media;

import static app.kith.core.media.Stripping.info;
import static app.kith.core.media.Stripping.refusal;
import static app.kith.core.media.Stripping.strip;
import static app.kith.core.media.sample.Bytes.ascii;
import static app.kith.core.media.sample.Bytes.hex;
import static app.kith.core.media.sample.Bytes.join;
import static app.kith.core.media.sample.SampleJpeg.ADOBE;
import static app.kith.core.media.sample.SampleJpeg.EOI;
import static app.kith.core.media.sample.SampleJpeg.JFIF;
import static app.kith.core.media.sample.SampleJpeg.SCAN;
import static app.kith.core.media.sample.SampleJpeg.SOI;
import static app.kith.core.media.sample.SampleJpeg.TABLES;
import static app.kith.core.media.sample.SampleJpeg.exif;
import static app.kith.core.media.sample.SampleJpeg.frame;
import static app.kith.core.media.sample.SampleJpeg.minimalExif;
import static app.kith.core.media.sample.SampleJpeg.profile;
import static app.kith.core.media.sample.SampleJpeg.segment;
import static app.kith.core.media.sample.SampleJpeg.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.container.ImageHeader;
import app.kith.core.media.container.ImageType;
import app.kith.core.media.container.RefusalReason;
import app.kith.core.media.icc.IccProfile;
import app.kith.core.media.sample.Bytes;
import app.kith.core.media.sample.SampleIcc;
import app.kith.core.media.sample.SampleJpeg;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class JpegStripTest {
  private final byte[] cleanIcc = IccProfile.cleaned(SampleIcc.chatty()).orElseThrow();

  @Test
  void leavesThePictureItsColoursAndItsOrientation() throws IOException {
    assertThat(strip(SampleJpeg.full()))
        .isEqualTo(with(JFIF, minimalExif(6), profile(1, 1, cleanIcc), ADOBE));
  }

  @Test
  void tellsWhatThePictureIs() throws IOException {
    ImageInfo info = info(SampleJpeg.full());

    assertThat(info.header()).isEqualTo(new ImageHeader(ImageType.JPEG, 40, 30, 6, false));
    assertThat(info.shownWidth()).isEqualTo(30);
    assertThat(info.shownHeight()).isEqualTo(40);
    assertThat(info.byteLength()).isEqualTo(SampleJpeg.full().length);
  }

  @Test
  void dropsTheVideoAndTheSecondPicturesThatFollowTheEnd() throws IOException {
    byte[] tail = join(with(JFIF), ascii("ftypmp42"));
    byte[] picture = with(JFIF);

    assertThat(strip(join(picture, tail))).isEqualTo(picture);
    assertThat(info(join(picture, tail)).trailingBytes()).isEqualTo(tail.length);
  }

  @Test
  void leavesAFileAloneThatHasNothingToStrip() throws IOException {
    byte[] half = Arrays.copyOf(cleanIcc, 100);
    byte[] rest = Arrays.copyOfRange(cleanIcc, 100, cleanIcc.length);
    byte[] file = with(JFIF, minimalExif(3), profile(1, 2, half), profile(2, 2, rest), ADOBE);

    assertThat(strip(file)).isEqualTo(file);
    assertThat(strip(with())).isEqualTo(with());
  }

  @Test
  void dropsAnOrientationThatSaysUpright() throws IOException {
    assertThat(strip(with(JFIF, exif(Bytes.cameraTiff(1))))).isEqualTo(with(JFIF));
  }

  @Test
  void takesTheOrientationFromTheFirstExifBeforeThePicture() throws IOException {
    byte[] late = join(SOI, TABLES, frame(0xc0, 9, 9), SCAN, exif(Bytes.cameraTiff(6)), SCAN, EOI);

    assertThat(info(with(exif(new byte[4]), exif(Bytes.cameraTiff(6)))).header().orientation())
        .isEqualTo(1);
    assertThat(info(late).header().orientation()).isEqualTo(1);
    assertThat(strip(late)).isEqualTo(join(SOI, TABLES, frame(0xc0, 9, 9), SCAN, SCAN, EOI));
  }

  @Test
  void dropsFillBytesAndWhatDecodersSkipBetweenSegments() throws IOException {
    byte[] untidy =
        join(SOI, hex("ffff"), JFIF, ascii("stray"), TABLES, hex("ff00 ff01"), frame(0xc0, 9, 9));

    assertThat(strip(join(untidy, SCAN, hex("ffffff"), EOI)))
        .isEqualTo(join(SOI, JFIF, TABLES, frame(0xc0, 9, 9), SCAN, EOI));
  }

  @Test
  void dropsAProfileWhosePartsContradictEachOther() throws IOException {
    byte[] part = Arrays.copyOf(cleanIcc, 100);

    assertThat(strip(with(profile(1, 2, part), profile(1, 2, part)))).isEqualTo(with());
    assertThat(strip(with(profile(1, 2, part), profile(2, 3, part)))).isEqualTo(with());
    assertThat(strip(with(profile(0, 1, part)))).isEqualTo(with());
    assertThat(strip(with(profile(1, 2, part)))).isEqualTo(with());
    assertThat(strip(with(profile(1, 1, ascii("no profile"))))).isEqualTo(with());
  }

  @Test
  void refusesWhatIsNoJpegThatCanBeShown() throws IOException {
    byte[] frame = frame(0xc0, 9, 9);

    assertThat(refusal(join(SOI, EOI))).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(join(SOI, SCAN, frame, EOI))).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(join(SOI, frame, frame, SCAN, EOI))).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(join(SOI, frame(0xc0, 9, 0), SCAN, EOI))).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(join(SOI, frame, SCAN, hex("ff02"), EOI))).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(join(SOI, hex("ffe10001"), frame, SCAN, EOI)))
        .isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(join(SOI, frame(0xc5, 9, 9), SCAN, EOI)))
        .isEqualTo(RefusalReason.UNSUPPORTED);
  }

  @Test
  void refusesMoreThanAKindOfSegmentCanSay() throws IOException {
    byte[] frame = frame(0xc0, 9, 9);
    byte[] restart = segment(0xdd, ascii("Alice was here"));
    byte[] lines = segment(0xdc, ascii("Alice was here"));
    byte[] scan = segment(0xda, join(hex("01 01 00 00 3f 00"), ascii("Alice was here")));

    assertThat(refusal(with(restart))).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(with(lines))).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(join(SOI, frame, scan, EOI))).isEqualTo(RefusalReason.CORRUPT);
  }

  @Test
  void refusesAProfileTooLargeToHold() throws IOException {
    byte[][] parts = new byte[70][];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = profile(i + 1, 255, new byte[65_000]);
    }

    assertThat(refusal(with(parts))).isEqualTo(RefusalReason.UNSUPPORTED);
  }

  @Test
  void keepsAnUnknownApplicationsSegmentsOut() throws IOException {
    for (int marker = 0xe0; marker <= 0xef; marker++) {
      assertThat(strip(with(segment(marker, ascii("Alice was here"))))).isEqualTo(with());
    }
  }
}
