package app.kith.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.sample.Bytes;
import app.kith.core.media.sample.Drawn;
import app.kith.core.media.sample.Programs;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * ExifTool, which reads more kinds of metadata than any other program, writes all it can into real
 * pictures and looks for it after the strip; libwebp's own programs decode WebPs before and after.
 */
@Tag("server")
class SecondOpinionTest {
  private static final List<String> RICH =
      List.of(
          "-Make=Canon",
          "-Model=EOS 5D of Alice",
          "-SerialNumber=4711",
          "-EXIF:Orientation#=6",
          "-EXIF:DateTimeOriginal=2024:05:06 07:08:09",
          "-EXIF:UserComment=Alice was here",
          "-GPSLatitude=48.137",
          "-GPSLatitudeRef=N",
          "-GPSLongitude=11.575",
          "-GPSLongitudeRef=E",
          "-XMP:Creator=Alice",
          "-XMP:CreateDate=2024:05:06 07:08:09",
          "-XMP:City=Munich",
          "-IPTC:City=Munich",
          "-IPTC:By-line=Alice",
          "-Comment=Alice was here",
          "-PNG:Author=Alice",
          "-PNG:ModifyDate=2024:05:06 07:08:09");

  /** What may be told of a copy: how the file is built and what its colours are. */
  private static final Map<String, Set<String>> TOLD =
      Map.of(
          "IFD0", Set.of("Orientation"),
          "Composite", Set.of("ImageSize", "Megapixels"),
          "GIF",
              Set.of(
                  "GIFVersion",
                  "ImageWidth",
                  "ImageHeight",
                  "HasColorMap",
                  "ColorResolutionDepth",
                  "BitsPerPixel",
                  "BackgroundColor",
                  "FrameCount",
                  "Duration",
                  "AnimationIterations"),
          "PNG",
              Set.of(
                  "ImageWidth",
                  "ImageHeight",
                  "BitDepth",
                  "ColorType",
                  "Compression",
                  "Filter",
                  "Interlace",
                  "ProfileName"));

  private static final Set<String> ALL_TOLD =
      Set.of("ExifTool", "System", "JFIF", "RIFF", "ICC-header", "ICC_Profile", "ICC-chrm");

  @TempDir Path folder;
  private Programs programs = new Programs(Path.of("."));

  @BeforeEach
  void findPrograms() {
    Programs.assumePresent("exiftool", "cwebp", "dwebp", "img2webp", "webpmux", "webpinfo");
    programs = new Programs(folder);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void seesNothingInAJpeg(boolean progressive) throws Exception {
    put("in.jpg", Drawn.jpeg(progressive));
    enrich("in.jpg", "-IFD1:ThumbnailImage<=in.jpg", "-Photoshop:XResolution=72");
    append("in.jpg", "\0\0\0\30ftypmp42 a motion photo by Alice");

    strip("in.jpg", "out.jpg");

    assertClean("out.jpg", true);
    assertThat(Drawn.pixels(get("out.jpg"))).isEqualTo(Drawn.pixels(get("in.jpg")));
  }

  @Test
  void seesNothingInAPng() throws Exception {
    put("in.png", Drawn.png(true));
    enrich("in.png");
    append("in.png", "Alice was here");

    strip("in.png", "out.png");

    assertClean("out.png", true);
    assertThat(Drawn.pixels(get("out.png"))).isEqualTo(Drawn.pixels(get("in.png")));
  }

  @Test
  void seesNothingInAGif() throws Exception {
    put("in.gif", Drawn.gif());
    programs.run("exiftool", "-q", "-overwrite_original", "-XMP:Creator=Alice", "in.gif");
    programs.run("exiftool", "-q", "-overwrite_original", "-Comment=Alice was here", "in.gif");

    strip("in.gif", "out.gif");

    assertClean("out.gif", false);
    assertThat(Drawn.pixels(get("out.gif"))).isEqualTo(Drawn.pixels(get("in.gif")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-lossless", "-noalpha", "-exact"})
  void seesNothingInAWebp(String how) throws Exception {
    // ExifTool forgets to announce the transparency of a lossless picture.
    put("drawn.png", Drawn.png(!how.equals("-lossless")));
    programs.run("cwebp", "-quiet", how, "drawn.png", "-o", "in.webp");
    enrich("in.webp");

    strip("in.webp", "out.webp");

    assertClean("out.webp", true);
    programs.run("webpinfo", "out.webp");
    assertThat(decoded("out.webp")).isEqualTo(decoded("in.webp"));
  }

  @Test
  void seesNothingInAnAnimatedWebp() throws Exception {
    put("one.png", Drawn.png(false));
    put("two.png", Drawn.png(true));
    programs.run("img2webp", "-d", "100", "one.png", "-lossy", "two.png", "-o", "in.webp");
    enrich("in.webp");

    strip("in.webp", "out.webp");

    assertClean("out.webp", true);
    programs.run("webpinfo", "out.webp");
    for (String frame : List.of("1", "2")) {
      programs.run("webpmux", "-get", "frame", frame, "in.webp", "-o", "before.webp");
      programs.run("webpmux", "-get", "frame", frame, "out.webp", "-o", "after.webp");
      assertThat(get("after.webp")).isEqualTo(get("before.webp"));
    }
  }

  private void enrich(String file, String... more) throws Exception {
    put("profile.icc", ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    List<String> command = new ArrayList<>(List.of("exiftool", "-q", "-m"));
    command.add("-overwrite_original");
    command.addAll(RICH);
    command.add("-ICC_Profile<=profile.icc");
    command.addAll(List.of(more));
    command.add(file);
    programs.run(command.toArray(new String[0]));
    assertThat(programs.run("exiftool", "-G1", "-a", "-u", file))
        .contains("Alice", "48 deg", "2024", "Canon", "Profile Date Time");
  }

  private void strip(String from, String to) throws IOException {
    put(to, Stripping.strip(get(from)));
    assertThat(Stripping.strip(get(to))).isEqualTo(get(to));
  }

  private void assertClean(String file, boolean turned) throws Exception {
    String told = programs.run("exiftool", "-G1", "-a", "-u", "-ee", "-s", "-t", file);
    assertThat(told.lines()).allSatisfy(SecondOpinionTest::assertHarmless);
    assertThat(told.contains("IFD0\tOrientation\tRotate 90 CW")).isEqualTo(turned);
    assertThat(told.contains("ICC_Profile\t")).isEqualTo(turned);
    assertThat(Bytes.latin(get(file)))
        .doesNotContain("Alice", "Canon", "4711", "Munich", "2024", "ftyp", "xmp");
  }

  private static void assertHarmless(String line) {
    String[] told = line.split("\t", 3);
    boolean harmless =
        ALL_TOLD.contains(told[0])
            || told[0].equals("File") && !told[1].equals("Comment")
            || TOLD.getOrDefault(told[0], Set.of()).contains(told[1]);
    assertThat(harmless).as(line).isTrue();
    if (told[1].equals("ProfileDateTime")) {
      assertThat(told[2]).isEqualTo("0000:00:00 00:00:00");
    }
  }

  private String decoded(String file) throws Exception {
    programs.run("dwebp", "-quiet", "-pam", file, "-o", "decoded.pam");
    return Bytes.latin(get("decoded.pam"));
  }

  private void append(String file, String text) throws IOException {
    put(file, Bytes.join(get(file), Bytes.ascii(text)));
  }

  private void put(String file, byte[] bytes) throws IOException {
    Files.write(folder.resolve(file), bytes);
  }

  private byte[] get(String file) throws IOException {
    return Files.readAllBytes(folder.resolve(file));
  }
}
