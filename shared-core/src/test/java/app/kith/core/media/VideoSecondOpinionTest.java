package app.kith.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.container.VideoInfo;
import app.kith.core.media.sample.Bytes;
import app.kith.core.media.sample.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * FFmpeg makes real videos, ExifTool writes places and cameras into them; after the strip ExifTool
 * finds none of it and FFmpeg decodes the same frames and sounds.
 */
@Tag("server")
class VideoSecondOpinionTest {
  private static final Pattern DATE = Pattern.compile("\\d{4}:\\d\\d:\\d\\d \\d\\d:\\d\\d:\\d\\d");
  private static final String NO_DATE = "0000:00:00 00:00:00";

  @TempDir Path folder;
  private Programs programs = new Programs(Path.of("."));

  @BeforeEach
  void findPrograms() {
    Programs.assumePresent("ffmpeg", "ffprobe", "exiftool");
    programs = new Programs(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"faststart", "use_metadata_tags", "negative_cts_offsets"})
  void seesNothingInAVideoAndTheSameFrames(String flags) throws Exception {
    make("in.mp4", "-movflags", "+" + flags);
    enrich("in.mp4");

    strip("in.mp4", "out.mp4");

    assertClean("out.mp4");
    assertSameFrames("in.mp4", "out.mp4");
    assertThat(streams("out.mp4")).containsExactly("h264", "aac");
  }

  @Test
  void seesNothingOfSubtitlesThatTellPlacesAndOfTimecodes() throws Exception {
    Files.write(
        folder.resolve("places.srt"),
        List.of("1", "00:00:00,000 --> 00:00:01,000", "GPS 48.137,11.575 Munich", ""));
    make("in.mp4", "-i", "places.srt", "-c:s", "mov_text", "-timecode", "07:08:09:00");
    assertThat(streams("in.mp4")).hasSize(4);

    strip("in.mp4", "out.mp4");

    assertClean("out.mp4");
    assertThat(streams("out.mp4")).containsExactly("h264", "aac");
    assertSameFrames("in.mp4", "out.mp4");
  }

  @ParameterizedTest
  @CsvSource({"0, 320, 180", "90, 180, 320", "180, 320, 180", "270, 180, 320"})
  void agreesHowAVideoIsTurned(int asked, int width, int height) throws Exception {
    make("flat.mp4");
    programs.run(
        ("ffmpeg -v error -i flat.mp4 -c copy -metadata:s:v rotate=" + asked + " in.mp4")
            .split(" "));

    strip("in.mp4", "out.mp4");

    VideoInfo info = Stripping.video(get("out.mp4"));
    assertThat(info.width()).isEqualTo(width);
    assertThat(info.height()).isEqualTo(height);
    assertThat(info.duration()).isBetween(Duration.ofMillis(1_990), Duration.ofMillis(2_050));
    String told = programs.run("exiftool", "-s", "-s", "-s", "-Rotation", "out.mp4").trim();
    assertThat(told).isEqualTo(Integer.toString(info.rotation()));
    assertSameFrames("in.mp4", "out.mp4");
  }

  @Test
  void leavesWhatTheEncoderWroteAmongTheFrames() throws Exception {
    make("in.mp4");

    strip("in.mp4", "out.mp4");

    assertThat(Bytes.latin(get("out.mp4"))).contains("x264");
  }

  @ParameterizedTest
  @CsvSource({
    "'-c:v mpeg4 -c:a aac', 'MPEG-4 Part 2, mp4v'",
    "'-c:v libx265 -c:a aac -x265-params log-level=none', 'H.265, hev1'",
    "'-c:v libx264 -c:a libmp3lame', 'MP3'",
    "'-c:v libx264 -c:a ac3', 'Dolby, ac-3'",
    "'-vn -c:a aac', 'it has no pictures'",
    "'-c:v libx264 -c:a aac -movflags frag_keyframe+empty_moov', 'it is in fragments'",
    "'-c:v libx264 -c:a aac -f mov', 'QuickTime'"
  })
  void isToldInASentenceWhatIsNotTaken(String options, String said) throws Exception {
    make("in.mp4", options.split(" "));

    Walk walk = Stripping.walk(get("in.mp4"));

    assertThat(walk).isInstanceOf(Refused.class);
    assertThat(((Refused) walk).sentence())
        .contains(said, "save it as MP4 with H.264 and AAC")
        .doesNotContain("\n");
  }

  /** Two seconds of a moving picture and a tone, as H.264 and AAC unless told otherwise. */
  private void make(String file, String... options) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                ("ffmpeg -v error -y -f lavfi -i testsrc=s=320x180:r=30:d=2"
                        + " -f lavfi -i sine=440:d=2")
                    .split(" ")));
    command.addAll(List.of(options));
    List<String> given = List.of(options);
    if (!given.contains("-c:v") && !given.contains("-vn")) {
      command.addAll(List.of("-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac"));
    }
    command.addAll(
        List.of(
            "-metadata",
            "creation_time=2024-05-06T07:08:09Z",
            "-metadata",
            "location=+48.1370+011.5750/",
            "-metadata",
            "title=Alice was here",
            "-metadata:s:v",
            "handler_name=Canon of Alice",
            file));
    programs.run(command.toArray(new String[0]));
  }

  private void enrich(String file) throws Exception {
    programs.run(
        "exiftool",
        "-q",
        "-m",
        "-overwrite_original",
        "-Keys:Make=Canon",
        "-Keys:Model=EOS of Alice",
        "-Keys:GPSCoordinates=48.137, 11.575, 520",
        "-UserData:GPSCoordinates=48.137, 11.575, 520",
        "-UserData:Make=Canon",
        "-ItemList:Comment=Alice was here",
        "-XMP:City=Munich",
        "-XMP:CreateDate=2024:05:06 07:08:09",
        file);
    assertThat(programs.run("exiftool", "-G1", "-a", "-u", "-ee", file))
        .contains("Alice", "48 deg", "2024", "Canon", "Munich");
  }

  private void strip(String from, String to) throws IOException {
    Files.write(folder.resolve(to), Stripping.strip(get(from)));
    assertThat(get(to)).hasSameSizeAs(get(from));
    assertThat(Stripping.strip(get(to))).isEqualTo(get(to));
  }

  private void assertClean(String file) throws Exception {
    String told = programs.run("exiftool", "-G1", "-a", "-u", "-ee", "-s", "-t", file);
    assertThat(told.lines().filter(line -> !line.startsWith("System\t")))
        .allSatisfy(line -> {
          assertThat(DATE.matcher(line).replaceAll("")).isEqualTo(line.replace(NO_DATE, ""));
          assertThat(line)
              .doesNotContainPattern("GPS|Make|Model|Software|Encoder|Title|Comment|Location|XMP");
        });
    assertThat(Bytes.latin(get(file)))
        .doesNotContain("Alice", "Canon", "48.1", "Munich", "2024", "Lavf", "xmp", "Video of");
    assertThat(programs.run("ffprobe", "-v", "error", "-show_format", "-show_streams", file))
        .doesNotContain("TAG:location", "TAG:creation_time", "TAG:title", "TAG:encoder");
  }

  /** Decoded, and once more as they are coded. */
  private void assertSameFrames(String before, String after) throws Exception {
    for (String how : List.of("framemd5", "-c copy -f streamhash")) {
      String options = how.startsWith("-") ? how : "-f " + how;
      assertThat(frames(after, options)).isEqualTo(frames(before, options)).contains("0,");
    }
    assertThat(programs.run("ffmpeg", "-v", "error", "-i", after, "-f", "null", "-")).isEmpty();
  }

  private String frames(String file, String options) throws Exception {
    return programs.run(
        ("ffmpeg -v error -i " + file + " -map 0:v -map 0:a " + options + " -").split(" "));
  }

  private List<String> streams(String file) throws Exception {
    return programs
        .run(("ffprobe -v error -show_entries stream=codec_name -of csv=p=0 " + file).split(" "))
        .lines()
        .map(line -> line.replace(",", ""))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private byte[] get(String file) throws IOException {
    return Files.readAllBytes(folder.resolve(file));
  }
}
