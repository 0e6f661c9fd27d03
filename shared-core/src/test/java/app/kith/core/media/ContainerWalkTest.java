package app.kith.core.media;

import static app.kith.core.media.Stripping.refusal;
import static app.kith.core.media.Stripping.source;
import static app.kith.core.media.Stripping.walk;
import static app.kith.core.media.sample.Bytes.ascii;
import static app.kith.core.media.sample.Bytes.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.core.media.container.MediaBounds;
import app.kith.core.media.container.RefusalReason;
import app.kith.core.media.sample.SampleGif;
import app.kith.core.media.sample.SampleJpeg;
import app.kith.core.media.sample.SamplePng;
import app.kith.core.media.sample.SampleWebp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ContainerWalkTest {
  static final byte[][] WHOLE = {
    SampleJpeg.with(),
    SamplePng.with(),
    SamplePng.animated(),
    SampleWebp.animated(),
    SampleWebp.full(),
    SampleGif.animated()
  };

  @Test
  void refusesAnEmptyFile() throws IOException {
    assertThat(walk(new byte[0]))
        .isEqualTo(
            new Refused(
                RefusalReason.EMPTY, "This file is empty: copy it again from where it came."));
  }

  @Test
  void refusesWhatIsNoPictureThatItKnows() throws IOException {
    byte[] heic = ascii("\0\0\0\30ftypheic\0\0\0\0");

    assertThat(refusal(heic)).isEqualTo(RefusalReason.UNKNOWN_FORMAT);
    assertThat(refusal(ascii("hello"))).isEqualTo(RefusalReason.UNKNOWN_FORMAT);
    assertThat(refusal(ascii("RIFF....WAVEfmt "))).isEqualTo(RefusalReason.UNKNOWN_FORMAT);
  }

  @ParameterizedTest
  @FieldSource("WHOLE")
  void refusesAFileThatIsCutOffAnywhere(byte[] whole) throws IOException {
    int end = whole.length - (int) Stripping.info(whole).trailingBytes();

    for (int length = 12; length < end; length++) {
      assertThat(refusal(Arrays.copyOf(whole, length)))
          .as("%s of %s bytes", length, end)
          .isEqualTo(RefusalReason.TRUNCATED);
    }
  }

  @Test
  void readsAFileFromDisk(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("picture"), SampleGif.animated());

    assertThat(ContainerWalk.walk(MediaSource.of(file), MediaBounds.STANDARD))
        .isEqualTo(walk(SampleGif.animated()));
  }

  @Test
  void saysWhatToDoInOneLine() throws IOException {
    assertThat(walk(Arrays.copyOf(SampleGif.animated(), 20)))
        .isEqualTo(
            new Refused(
                RefusalReason.TRUNCATED,
                "This file is cut off: copy it again from where it came, or choose" + " another."));
  }

  @Test
  void leavesAFailureOfReadingToTheCaller() {
    MediaSource failing =
        () ->
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the card was taken out");
              }
            };

    assertThatThrownBy(() -> ContainerWalk.walk(failing, MediaBounds.STANDARD))
        .hasMessage("the card was taken out");
  }

  @Nested
  class WithBounds {
    @Test
    void refusesGigapixelsByTheHeaderAlone() throws IOException {
      byte[] png = join(SamplePng.SIGNATURE, SamplePng.header(60_000, 60_000));
      byte[] jpeg = join(SampleJpeg.SOI, SampleJpeg.frame(0xc0, 60_000, 60_000));

      assertThat(refusal(png)).isEqualTo(RefusalReason.TOO_MANY_PIXELS);
      assertThat(refusal(jpeg)).isEqualTo(RefusalReason.TOO_MANY_PIXELS);
      assertThat(refusal(join(SamplePng.SIGNATURE, SamplePng.header(Integer.MAX_VALUE, 1))))
          .isEqualTo(RefusalReason.SIDE_TOO_LONG);
    }

    @Test
    void refusesALargeImageInsideASmallScreen() throws IOException {
      byte[] image = SampleGif.IMAGE.clone();
      image[6] = (byte) 0xff;
      image[8] = (byte) 0xff;

      assertThat(refusal(SampleGif.with(image))).isEqualTo(RefusalReason.TOO_MANY_PIXELS);
    }

    @Test
    void takesWhatIsExactlyAsLargeAsAllowed() throws IOException {
      byte[] file = SampleJpeg.with();

      assertThat(within(file, new MediaBounds(file.length, 40 * 30, 40)))
          .isInstanceOf(Walk.Found.class);
      assertThat(within(file, new MediaBounds(file.length - 1, 40 * 30, 40)))
          .isEqualTo(
              new Refused(
                  RefusalReason.TOO_MANY_BYTES,
                  "This file is larger than "
                      + (file.length - 1)
                      + " bytes, the most taken: save it smaller and share that."));
      assertThat(within(file, new MediaBounds(file.length, 40 * 30 - 1, 40)))
          .isEqualTo(
              new Refused(
                  RefusalReason.TOO_MANY_PIXELS,
                  "This picture is 40 x 30 pixels, and 1199 in all is the most taken: make it"
                      + " smaller and share that."));
      assertThat(within(file, new MediaBounds(file.length, 40 * 30, 39)))
          .isEqualTo(
              new Refused(
                  RefusalReason.SIDE_TOO_LONG,
                  "This picture is 40 x 30 pixels, and 39 is the longest side taken: make it"
                      + " smaller and share that."));
    }

    @Test
    void countsWhatFollowsThePictureAsBytesToo() throws IOException {
      byte[] file = join(SampleGif.animated(), new byte[100]);

      assertThat(within(file, new MediaBounds(file.length - 1, 100, 100)))
          .isInstanceOf(Refused.class);
    }

    @Test
    void stopsReadingAStreamThatNeverEnds() throws IOException {
      InputStream zeros =
          new InputStream() {
            @Override
            public int read() {
              return 0;
            }
          };
      MediaSource endless =
          () ->
              new SequenceInputStream(
                  new ByteArrayInputStream(join(SampleJpeg.SOI, SampleJpeg.JFIF)), zeros);

      assertThat(ContainerWalk.walk(endless, new MediaBounds(1_000_000, 100, 100)))
          .isInstanceOf(Refused.class);
    }

    private Walk within(byte[] file, MediaBounds bounds) throws IOException {
      return ContainerWalk.walk(source(file), bounds);
    }
  }
}
