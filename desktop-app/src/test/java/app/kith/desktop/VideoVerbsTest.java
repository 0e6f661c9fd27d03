package app.kith.desktop;

import static app.kith.core.media.sample.Bytes.ascii;
import static app.kith.core.media.sample.Bytes.join;
import static app.kith.core.media.sample.Bytes.latin;
import static app.kith.core.media.sample.Bytes.u32;
import static app.kith.core.media.sample.SampleMp4.box;
import static app.kith.core.media.sample.SampleMp4.picture;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.sample.Drawn;
import app.kith.core.media.sample.SampleMp4;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Videos without a server: their frames are none that a decoder knows, so they have no poster. */
class VideoVerbsTest {
  private static final byte[] VIDEO = SampleMp4.chatty().bytes();
  private static final int MDAT = latin(VIDEO).indexOf("mdat");

  @TempDir Path folder;
  private TestDevice anna;

  @BeforeEach
  void joined() throws IOException {
    anna = TestDevice.joined(folder);
  }

  private Spoken posts(byte[] file, String... more) throws IOException {
    Path clip = Files.write(folder.resolve("clip.mp4"), file);
    return anna.kith(
        "post",
        Stream.concat(Stream.of(clip.toString()), Arrays.stream(more)).toArray(String[]::new));
  }

  @Test
  void aVideoIsShownWithItsSizeAndTimeAndGivenBackWhole() throws IOException {
    Spoken posted = posts(VIDEO, "--json");

    assertThat(posted.code()).isZero();
    assertThat(posted.out())
        .contains(
            "\"kind\":\"video\",\"type\":\"video/mp4\",\"width\":64,\"height\":48,\"bytes\":"
                + VIDEO.length)
        .contains("\"duration\":3000,\"poster\":null}]");
    String media = OfflineVerbsTest.media(posted);
    assertThat(anna.kith("feed").out()).contains("video " + media + ", 64 x 48, 0:03, ");
    Path out = folder.resolve("again.mp4");
    assertThat(anna.kith("media", media, "--out", out.toString()).code()).isZero();
    assertThat(out).hasBinaryContent(VIDEO);
  }

  @Test
  void aVideoWithoutAPosterIsToldWhenItIsPostedAndWhenItIsAskedFor() throws IOException {
    Spoken posted = posts(VIDEO);

    assertThat(posted.code()).isZero();
    assertThat(posted.err()).contains("has no poster").hasLineCount(1);
    String media = OfflineVerbsTest.media(anna.kith("show", postId(), "--json"));
    Path out = folder.resolve("small.jpg");
    Spoken refused = anna.kith("media", media, "--out", out.toString(), "--size", "256");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).startsWith("kith: this video has no poster").hasLineCount(1);
    assertThat(out).doesNotExist();
  }

  private String postId() {
    return String.valueOf(anna.kith("feed", "--json").documents().get(0).get("id"));
  }

  static Stream<Arguments> wrong() {
    byte[] moovFirst = SampleMp4.plain().bytes();
    byte[] giant = join(Arrays.copyOf(VIDEO, MDAT - 4), u32(0xffff_ffffL), ascii("mdat...."));
    byte[] claims = box("stsz", u32(0), u32(0), u32(1_000_000_000), u32(8));
    byte[] noMoov = join(box("ftyp", ascii("isom"), u32(0)), box("mdat", new byte[99]));
    return Stream.of(
        Arguments.of(new byte[0], "This file is empty"),
        Arguments.of(SampleMp4.plain().codec(picture("hvc1")).bytes(), "H.265, hvc1"),
        Arguments.of(SampleMp4.plain().codec(picture("hvc1")).brands("qt  ").bytes(), "QuickTime"),
        Arguments.of(SampleMp4.plain().withoutPictures().bytes(), "it has no pictures"),
        Arguments.of(Arrays.copyOf(moovFirst, 300), "This file is cut off"),
        Arguments.of(Arrays.copyOf(VIDEO, MDAT + 9), "This file is cut off"),
        Arguments.of(noMoov, "its table of contents is missing"),
        Arguments.of(giant, "This file is cut off"),
        Arguments.of(SampleMp4.plain().samples(claims).bytes(), "claims 1000000000 entries"),
        Arguments.of(SampleMp4.plain().lasting(900_000).bytes(), "lasts 900 seconds"),
        Arguments.of(join(box("ftyp", ascii("heic"), u32(0)), new byte[9]), "save it as JPEG"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatIsWrongIsToldInOneSentenceAndNothingStaysOfIt(byte[] file, String said)
      throws IOException {
    Spoken refused = posts(file);

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).startsWith("kith: ").contains("clip.mp4: ", said).hasLineCount(1);
    assertThat(anna.kith("outbox", "--json").out()).isEqualTo("[]\n");
    assertThat(anna.home().originals().toFile().list()).isNullOrEmpty();
  }

  @Test
  void aPictureThatIsOnlyCalledAVideoIsPostedAsThePictureItIs() throws IOException {
    assertThat(posts(Drawn.jpeg(false), "--json").out()).contains("\"kind\":\"photo\"");
  }
}
