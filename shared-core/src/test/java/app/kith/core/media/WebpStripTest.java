package app.kith.core.media;

import static app.kith.core.media.Stripping.info;
import static app.kith.core.media.Stripping.refusal;
import static app.kith.core.media.Stripping.strip;
import static app.kith.core.media.sample.Bytes.ascii;
import static app.kith.core.media.sample.Bytes.hex;
import static app.kith.core.media.sample.Bytes.join;
import static app.kith.core.media.sample.SampleWebp.ANIM;
import static app.kith.core.media.sample.SampleWebp.LOSSLESS;
import static app.kith.core.media.sample.SampleWebp.LOSSY;
import static app.kith.core.media.sample.SampleWebp.chunk;
import static app.kith.core.media.sample.SampleWebp.features;
import static app.kith.core.media.sample.SampleWebp.frame;
import static app.kith.core.media.sample.SampleWebp.minimalExif;
import static app.kith.core.media.sample.SampleWebp.riff;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.container.ImageHeader;
import app.kith.core.media.container.ImageType;
import app.kith.core.media.container.RefusalReason;
import app.kith.core.media.icc.IccProfile;
import app.kith.core.media.sample.Bytes;
import app.kith.core.media.sample.SampleIcc;
import app.kith.core.media.sample.SampleWebp;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WebpStripTest {
  private final byte[] cleanIcc = IccProfile.cleaned(SampleIcc.chatty()).orElseThrow();

  @Test
  void leavesThePictureItsColoursAndItsOrientation() throws IOException {
    assertThat(strip(SampleWebp.full()))
        .isEqualTo(riff(features(0x28), chunk("ICCP", cleanIcc), LOSSY, minimalExif(5)));
  }

  @Test
  void tellsWhatThePictureIs() throws IOException {
    ImageInfo info = info(SampleWebp.full());

    assertThat(info.header()).isEqualTo(new ImageHeader(ImageType.WEBP, 6, 4, 5, false));
    assertThat(info.shownWidth()).isEqualTo(4);
    assertThat(info.trailingBytes()).isEqualTo("after the end".length());
    assertThat(info(riff(LOSSLESS)).header())
        .isEqualTo(new ImageHeader(ImageType.WEBP, 6, 4, 1, false));
    assertThat(info(SampleWebp.animated()).header().animated()).isTrue();
  }

  @Test
  void leavesAFileAloneThatHasNothingToStrip() throws IOException {
    byte[] all = riff(features(0x38), chunk("ICCP", cleanIcc), LOSSLESS, minimalExif(2));

    for (byte[] file : new byte[][] {riff(LOSSLESS), riff(LOSSY), SampleWebp.animated(), all}) {
      assertThat(strip(file)).isEqualTo(file);
    }
  }

  @Test
  void takesAnExifThatCarriesTheLabelOfJpeg() throws IOException {
    byte[] labelled = chunk("EXIF", join(ascii("Exif\0\0"), Bytes.cameraTiff(7)));

    assertThat(strip(riff(features(0x08), LOSSY, labelled)))
        .isEqualTo(riff(features(0x08), LOSSY, minimalExif(7)));
  }

  @Test
  void countsWhatIsNotAnnouncedAsAbsent() throws IOException {
    byte[] exif = chunk("EXIF", Bytes.cameraTiff(5));
    byte[] icc = chunk("ICCP", cleanIcc);

    assertThat(strip(riff(features(0), icc, LOSSY, exif))).isEqualTo(riff(features(0), LOSSY));
    assertThat(strip(riff(LOSSY, exif))).isEqualTo(riff(LOSSY));
    assertThat(info(riff(LOSSY, exif)).header().orientation()).isEqualTo(1);
  }

  @Test
  void tidiesPaddingAndReservedBytes() throws IOException {
    byte[] odd = join(ascii("EXIF"), hex("01000000 41 42"));
    byte[] reserved = features(0xc1);
    reserved[9] = 'A';

    assertThat(strip(riff(reserved, odd, LOSSY))).isEqualTo(riff(features(0), LOSSY));
  }

  @Test
  void refusesAFrameThatHoldsMoreThanAPicture() throws IOException {
    byte[] hidden = frame(join(LOSSY, chunk("EXIF", Bytes.cameraTiff(5))));

    assertThat(refusal(riff(features(2), ANIM, hidden))).isEqualTo(RefusalReason.UNSUPPORTED);
  }

  @Test
  void refusesWhatIsNoWebpThatCanBeShown() throws IOException {
    byte[] longer = riff(LOSSY);
    longer[16] += 2;
    byte[] canvas = features(0);
    canvas[12] = 9;

    assertThat(refusal(riff())).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(longer)).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(riff(canvas, LOSSY))).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(riff(features(0), LOSSY, LOSSY))).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(riff(features(2), ANIM, LOSSY))).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(riff(features(0), frame(LOSSY)))).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(riff(features(0), ANIM, LOSSY))).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(riff(chunk("VP8 ", new byte[12])))).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(riff(chunk("XMP ", new byte[12]), LOSSY))).isEqualTo(RefusalReason.CORRUPT);
  }
}
