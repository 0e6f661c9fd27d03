package app.kith.core.media;

import static app.kith.core.media.Stripping.refusal;
import static app.kith.core.media.Stripping.source;
import static app.kith.core.media.Stripping.strip;
import static app.kith.core.media.Stripping.video;
import static app.kith.core.media.sample.Bytes.ascii;
import static app.kith.core.media.sample.Bytes.join;
import static app.kith.core.media.sample.Bytes.latin;
import static app.kith.core.media.sample.Bytes.u32;
import static app.kith.core.media.sample.SampleMp4.box;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.container.MediaBounds;
import app.kith.core.media.container.RefusalReason;
import app.kith.core.media.container.VideoInfo;
import app.kith.core.media.sample.SampleMp4;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a video is, and what its copy has of it. */
class Mp4StripTest {
  @Test
  void tellsSizeTimeAndSound() throws IOException {
    byte[] file = SampleMp4.plain().bytes();

    assertThat(video(file))
        .isEqualTo(new VideoInfo(64, 48, 0, Duration.ofSeconds(3), true, file.length));
  }

  @Test
  void tellsTheSameWhereverTheMoovStandsAndHoweverLongItsNumbersAre() throws IOException {
    byte[] plain = SampleMp4.plain().bytes();
    byte[] last = SampleMp4.plain().moovLast().bytes();
    byte[] longer = SampleMp4.plain().longBoxes().bytes();

    assertThat(video(last)).isEqualTo(video(plain));
    assertThat(video(longer))
        .isEqualTo(new VideoInfo(64, 48, 0, Duration.ofSeconds(3), true, longer.length));
  }

  @ParameterizedTest
  @CsvSource({
    "65536, 0, 0, 65536, 0, 64, 48",
    "0, 65536, -65536, 0, 90, 48, 64",
    "-65536, 0, 0, -65536, 180, 64, 48",
    "0, -65536, 65536, 0, 270, 48, 64",
    "0, 0, 0, 0, 0, 64, 48"
  })
  void tellsHowItIsTurned(int a, int b, int c, int d, int degrees, int width, int height)
      throws IOException {
    VideoInfo info = video(SampleMp4.plain().matrix(a, b, c, d).bytes());

    assertThat(info.rotation()).isEqualTo(degrees);
    assertThat(info.width()).isEqualTo(width);
    assertThat(info.height()).isEqualTo(height);
  }

  @Test
  void takesAVideoWithoutSound() throws IOException {
    assertThat(video(SampleMp4.plain().withoutSound().bytes()).sound()).isFalse();
  }

  @Test
  void takesDataThatGoOnToTheEnd() throws IOException {
    byte[] file = SampleMp4.plain().bytes();
    int mdat = latin(file).indexOf("mdat");
    Arrays.fill(file, mdat - 4, mdat, (byte) 0);

    assertThat(video(file).byteLength()).isEqualTo(file.length);
    assertThat(latin(strip(file))).contains(latin(SampleMp4.FRAMES));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void leavesFramesAndSoundsWhereTheyAreAndNothingElse(boolean moovFirst) throws IOException {
    SampleMp4 video = SampleMp4.chatty();
    byte[] file = (moovFirst ? video : video.moovLast()).bytes();

    byte[] copy = strip(file);

    assertThat(copy).hasSameSizeAs(file);
    assertThat(latin(copy).indexOf("FRAME-1.FRAME-2.FRAME-3."))
        .isEqualTo(latin(file).indexOf("FRAME-1."));
    assertThat(latin(copy).indexOf("sound-1sound-2")).isEqualTo(latin(file).indexOf("sound-1"));
    assertThat(latin(copy))
        .doesNotContain("Alice", "Canon", "GoPr", "XAVC", "48.137", "appl", "xmp", "udta", "meta")
        .doesNotContain(latin(u32(0xe25f_3b1dL)))
        .contains("nclx");
    assertThat(video(copy)).isEqualTo(video(file));
    assertThat(strip(copy)).isEqualTo(copy);
  }

  @Test
  void passesOverTracksThatGoWhateverIsInThem() throws IOException {
    byte[] odd =
        box(
            "trak",
            box(
                "mdia",
                box("hdlr", u32(0), u32(0), ascii("camm"), new byte[13]),
                box("minf", ascii("Alice was here, and not in a box"))));

    byte[] copy = strip(SampleMp4.plain().inMovie(odd).bytes());

    assertThat(latin(copy)).doesNotContain("Alice", "camm").contains("FRAME-3.");
  }

  @Nested
  class Refuses {
    @ParameterizedTest
    @CsvSource({"hev1, 'H.265, hev1'", "av01, 'AV1, av01'", "zz~!, zz~!", "'\u0001\u0002a ', ??a?"})
    void anotherCodecByItsName(String codec, String named) throws IOException {
      byte[] file = SampleMp4.plain().codec(SampleMp4.picture(codec)).bytes();

      assertThat(sentence(file))
          .isEqualTo(
              "This video can't be shared as it is (its pictures are "
                  + named
                  + "): save it as MP4 with H.264 and AAC and share that.");
    }

    @Test
    void anotherSoundByItsName() throws IOException {
      byte[] mp3 = SampleMp4.sound("mp4a", SampleMp4.esds(0x6b));

      assertThat(sentence(SampleMp4.plain().soundCodec(mp3).bytes())).contains("MP3");
      assertThat(sentence(SampleMp4.plain().soundCodec(SampleMp4.sound("Opus")).bytes()))
          .contains("its sound is Opus, Opus");
    }

    @Test
    void aMovieOfQuickTimesAndOneInFragments() throws IOException {
      assertThat(sentence(SampleMp4.plain().brands("qt  ").bytes())).contains("QuickTime");
      assertThat(sentence(join(box("wide"), box("mdat")))).contains("QuickTime");
      assertThat(sentence(SampleMp4.plain().inMovie(box("mvex")).bytes())).contains("fragments");
      assertThat(sentence(SampleMp4.plain().behind(box("moof")).bytes())).contains("fragments");
    }

    @Test
    void soundAlone() throws IOException {
      assertThat(sentence(SampleMp4.plain().withoutPictures().bytes()))
          .contains("it has no pictures");
    }

    @Test
    void aFileThatIsCutOffAnywhere() throws IOException {
      for (byte[] file :
          new byte[][] {SampleMp4.plain().bytes(), SampleMp4.plain().moovLast().bytes()}) {
        for (int length = 12; length < file.length; length++) {
          assertThat(refusal(Arrays.copyOf(file, length)))
              .as("the first %d bytes", length)
              .isEqualTo(RefusalReason.TRUNCATED);
        }
      }
    }

    @Test
    void dataThatGoOnToTheEndAndEndTooEarly() throws IOException {
      byte[] file = SampleMp4.plain().bytes();
      int mdat = latin(file).indexOf("mdat");
      Arrays.fill(file, mdat - 4, mdat, (byte) 0);

      assertThat(refusal(Arrays.copyOf(file, file.length - 1))).isEqualTo(RefusalReason.TRUNCATED);
    }

    @Test
    void aBoxThatClaimsFourGigabytes() throws IOException {
      byte[] inside = join(u32(0xffff_fff0L), ascii("udta"));
      byte[] outside = join(u32(1), ascii("mdat"), u32(1), u32(0));

      assertThat(refusal(SampleMp4.plain().inMovie(inside).bytes()))
          .isEqualTo(RefusalReason.CORRUPT);
      assertThat(refusal(SampleMp4.plain().behind(outside).bytes()))
          .isEqualTo(RefusalReason.TRUNCATED);
    }

    @Test
    void aThousandMillionSamples() throws IOException {
      byte[] sizes = box("stsz", u32(0), u32(0), u32(1_000_000_000), u32(8));
      byte[] equal = box("stsz", u32(0), u32(8), u32(1_000_000_000));

      assertThat(sentence(SampleMp4.plain().samples(sizes).bytes()))
          .contains("stsz claims 1000000000 entries and has no room for them");
      assertThat(refusal(SampleMp4.plain().samples(equal).bytes()))
          .isEqualTo(RefusalReason.UNSUPPORTED);
    }

    @Test
    void framesThatLieOutsideOfTheData() throws IOException {
      byte[] sizes = box("stsz", u32(0), u32(1_000), u32(3));
      byte[] file = SampleMp4.plain().samples(sizes).behind(box("free", new byte[9_000])).bytes();

      assertThat(sentence(file)).contains("its frames lie outside of its data");
    }

    @Test
    void aVideoThatIsTooLongOrTooLarge() throws IOException {
      byte[] file = SampleMp4.plain().lasting(600_001).bytes();
      MediaBounds small = new MediaBounds(1_000_000, 1, 1_000, 64 * 48 - 1, 1_000_000);

      assertThat(sentence(file))
          .isEqualTo(
              "This video lasts 600 seconds, and 600 is the most taken: cut it and share the"
                  + " parts.");
      assertThat(((Refused) ContainerWalk.walk(source(SampleMp4.plain().bytes()), small)).reason())
          .isEqualTo(RefusalReason.TOO_MANY_PIXELS);
    }

    @Test
    void aPictureThatIsBuiltLikeAVideo() throws IOException {
      assertThat(refusal(box("ftyp", ascii("heic"), u32(0), ascii("mif1heic"))))
          .isEqualTo(RefusalReason.UNKNOWN_FORMAT);
    }

    private String sentence(byte[] file) throws IOException {
      Walk walk = Stripping.walk(file);
      assertThat(walk).isInstanceOf(Refused.class);
      String sentence = ((Refused) walk).sentence();
      assertThat(sentence.lines()).hasSize(1);
      return sentence;
    }
  }
}
