package app.kith.core.media;

import static app.kith.core.media.Stripping.info;
import static app.kith.core.media.Stripping.refusal;
import static app.kith.core.media.Stripping.strip;
import static app.kith.core.media.sample.Bytes.ascii;
import static app.kith.core.media.sample.Bytes.hex;
import static app.kith.core.media.sample.Bytes.join;
import static app.kith.core.media.sample.SampleGif.CONTROL;
import static app.kith.core.media.sample.SampleGif.HEAD;
import static app.kith.core.media.sample.SampleGif.IMAGE;
import static app.kith.core.media.sample.SampleGif.LOOP;
import static app.kith.core.media.sample.SampleGif.TRAILER;
import static app.kith.core.media.sample.SampleGif.application;
import static app.kith.core.media.sample.SampleGif.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.container.ImageHeader;
import app.kith.core.media.container.ImageType;
import app.kith.core.media.container.RefusalReason;
import app.kith.core.media.sample.SampleGif;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class GifStripTest {
  @Test
  void leavesTheImagesTheirTimingAndTheLoop() throws IOException {
    assertThat(strip(SampleGif.full())).isEqualTo(SampleGif.animated());
  }

  @Test
  void tellsWhatThePictureIs() throws IOException {
    assertThat(info(SampleGif.full()))
        .isEqualTo(
            new ImageInfo(
                new ImageHeader(ImageType.GIF, 2, 2, 1, true),
                SampleGif.full().length,
                "after the end".length()));
    assertThat(info(with(IMAGE)).header().animated()).isFalse();
  }

  @Test
  void leavesAFileAloneThatHasNothingToStrip() throws IOException {
    byte[] old = join(ascii("GIF87a"), hex("0200 0200 00 00 00"), IMAGE, TRAILER);

    assertThat(strip(SampleGif.animated())).isEqualTo(SampleGif.animated());
    assertThat(strip(old)).isEqualTo(old);
  }

  @Test
  void keepsOfALoopTheCountOnly() throws IOException {
    byte[] chatty =
        application(
            "NETSCAPE2.0", join(hex("05 02"), ascii("Anna"), hex("03 01 0000 03 01 4142 00")));

    assertThat(strip(with(chatty, CONTROL, IMAGE))).isEqualTo(with(LOOP, CONTROL, IMAGE));
  }

  @Test
  void takesTheSizeOfTheFirstImageWhereTheScreenHasNone() throws IOException {
    byte[] file = join(ascii("GIF89a"), hex("0000 0000 00 00 00"), IMAGE, TRAILER);

    assertThat(info(file).header()).isEqualTo(new ImageHeader(ImageType.GIF, 2, 2, 1, false));
  }

  @Test
  void refusesWhatIsNoGifThatCanBeShown() throws IOException {
    byte[] empty = hex("2c 0000 0000 0000 0200 00 02 00");
    byte[] control = hex("21 f9 05 04 0a00 00 00 00");

    assertThat(refusal(with())).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(with(empty))).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(with(control, IMAGE))).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(with(IMAGE, hex("99")))).isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(with(hex("2c 0000 0000 0200 0200 00 0c 00"))))
        .isEqualTo(RefusalReason.CORRUPT);
    assertThat(refusal(join(HEAD, IMAGE))).isEqualTo(RefusalReason.TRUNCATED);
  }
}
