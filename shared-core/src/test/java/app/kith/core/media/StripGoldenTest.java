package app.kith.core.media;

import static app.kith.core.media.Stripping.source;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.container.Keep;
import app.kith.core.media.sample.SampleExif;
import app.kith.core.media.sample.SampleGif;
import app.kith.core.media.sample.SampleJpeg;
import app.kith.core.media.sample.SampleMp4;
import app.kith.core.media.sample.SamplePng;
import app.kith.core.media.sample.SampleWebp;
import app.kith.core.model.BlobId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * Pins the strip's bytes. Posts in the world name copies by these hashes: where a test here fails,
 * the change is wrong, and not the hash.
 */
class StripGoldenTest {
  @Test
  void theStripIsVersionOneForEver() throws IOException {
    assertThat(MetadataStrip.VERSION).isEqualTo(1);
    pinned(
        SampleJpeg.full(), 711, "3fbe16d92cfede7036b6365d8cce0cffd8e265fd79c6b2f8bda39e1b4e5d2a50");
    pinned(
        SamplePng.full(), 648, "5bb410a84bc7522e62acc12d774e3920d94cf80e0087955667a9b50a896af3fa");
    pinned(
        SampleWebp.full(), 562, "b70680423fe95e24b3d84633a7a977245f17dda64fdbafb3b62ad49aa4b35997");
    pinned(
        SampleGif.full(), 85, "7f089e08afad3483325814c7a97f723044b77729fa02cd8d45c75053b88b3096");
  }

  @Test
  void theStripOfVideosIsVersionOneForEver() throws IOException {
    pinned(
        SampleMp4.chatty().bytes(),
        2_037,
        "2e55efc169c80315365af46aa094611819d3a835dc53743d47a9ec3ea06ce3ff");
    pinned(
        SampleMp4.chatty().longBoxes().moovLast().bytes(),
        2_141,
        "59c752c5a1967e819b3a5a4be9ab7843f2170ca4e012d2545dc4773a044aee37");
  }

  @Test
  void theStripThatKeepsThePlaceIsVersionOneForEver() throws IOException {
    byte[] phone = SampleJpeg.with(SampleJpeg.exif(SampleExif.munich().tiff()));
    ByteArrayOutputStream copy = new ByteArrayOutputStream();

    assertThat(MetadataStrip.strip(source(phone), copy, Keep.PLACE))
        .isEqualTo(
            new Strip.Stripped(
                new BlobDigest(
                    new BlobId("1148a183d8330285b2571f50e5841db677fc0ad167bc2774471e1215271bc299"),
                    381)));
  }

  private static void pinned(byte[] file, long bytes, String sha256) throws IOException {
    assertThat(MetadataStrip.strip(source(file), new ByteArrayOutputStream()))
        .isEqualTo(new Strip.Stripped(new BlobDigest(new BlobId(sha256), bytes)));
  }
}
